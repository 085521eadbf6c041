package coop.vigie.matching.pooling;

import coop.vigie.matching.need.NeedStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The groups and their members, and the one rule of who sees which member. */
@ApplicationScoped
class PoolingStore {

    /** A need that the viewer may read, or one whose organisation agreed to show it in the group once one of the viewer's own had joined. */
    private static final String SEEN = "(" + NeedStore.SEEN + " OR m.status = 'joined' AND EXISTS ("
            + """
            SELECT 1 FROM pooling_member own WHERE own.group_id = m.group_id AND own.organisation = :organisation
               AND own.status = 'joined' AND own.since <= m.shown_at))""";

    /** A group is there for who sees members of enough organisations. */
    private static final String THERE =
            " GROUP BY g.id HAVING count(DISTINCT m.organisation) >= " + PoolingGroup.FEWEST_ORGANISATIONS;

    private final Jdbi jdbi;
    private final Clock clock;

    PoolingStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record GroupRow(UUID id, String state, UUID mergedInto) {}

    /**
     * Who looks.
     *
     * @param organisation null for one without
     */
    record Viewer(String organisation, boolean admin) {}

    void insert(UUID id) {
        Instant now = clock.instant();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO pooling_group (id, version, state, created_at, updated_at)
                        VALUES (:id, 1, 'proposed', :now, :now)""")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /** Puts a need into a group with this status, whatever it was before. To say the same again shows it to those that came since. */
    void put(UUID group, UUID need, String organisation, String status) {
        put(group, need, organisation, status, false);
    }

    /** Invites a need because a person asked for it. */
    void ask(UUID group, UUID need, String organisation) {
        put(group, need, organisation, "invited", true);
    }

    private void put(UUID group, UUID need, String organisation, String status, boolean asked) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO pooling_member (group_id, need_id, organisation, status, since, shown_at, asked)
                        VALUES (:group, :need, :organisation, :status, :now, :now, :asked)
                        ON CONFLICT (group_id, need_id) DO UPDATE
                           SET status = EXCLUDED.status, shown_at = EXCLUDED.shown_at, asked = EXCLUDED.asked,
                               since = CASE WHEN pooling_member.status = EXCLUDED.status THEN pooling_member.since
                                            ELSE EXCLUDED.since END""")
                .bind("group", group)
                .bind("need", need)
                .bind("organisation", organisation)
                .bind("status", status)
                .bind("asked", asked)
                .bind("now", clock.instant())
                .execute());
    }

    /** Lets the members of one group go on in another. Each keeps since when it consents, and is shown to those that had joined when it agreed. */
    void move(UUID source, UUID target) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO pooling_member (group_id, need_id, organisation, status, since, shown_at, asked)
                        SELECT :target, need_id, organisation, status, since, shown_at, asked
                          FROM pooling_member WHERE group_id = :source AND status IN ('invited', 'joined')
                        ON CONFLICT (group_id, need_id) DO UPDATE
                           SET status = EXCLUDED.status, since = EXCLUDED.since, shown_at = EXCLUDED.shown_at
                         WHERE EXCLUDED.status = 'joined' AND pooling_member.status <> 'joined'""")
                .bind("source", source)
                .bind("target", target)
                .execute());
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE pooling_member m SET shown_at = a.agreed_at
                          FROM pooling_agreement a
                         WHERE m.group_id = :target AND m.status = 'joined' AND m.organisation = a.organisation
                           AND a.group_id = :source AND a.kind = 'merge' AND a.target = :target AND a.agreed_at > m.shown_at""")
                .bind("source", source)
                .bind("target", target)
                .execute());
    }

    /** Writes where the group stands after a change of its members. */
    void settle(UUID id) {
        find(id).ifPresent(group -> end(id, group.settled(), group.mergedInto()));
    }

    void end(UUID id, GroupState state, UUID mergedInto) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE pooling_group SET version = version + 1, state = :state, merged_into = :mergedInto, updated_at = :now
                         WHERE id = :id""")
                .bind("id", id)
                .bind("state", state.code())
                .bind("mergedInto", mergedInto)
                .bind("now", clock.instant())
                .execute());
    }

    /** The group with its row locked: changes of one group come one after the other. */
    Optional<PoolingGroup> lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM pooling_group WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
        return find(id);
    }

    /** The group with all its members. */
    Optional<PoolingGroup> find(UUID id) {
        return find(List.of(id), new Viewer(null, true), true).stream().findFirst();
    }

    /** The live groups that these needs are live members of. */
    List<PoolingGroup> ofNeeds(Collection<UUID> needs) {
        List<UUID> ids = jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT g.id FROM pooling_group g JOIN pooling_member m ON m.group_id = g.id
                         WHERE m.need_id = ANY(:needs) AND m.status IN ('invited', 'joined') AND g.state IN ('proposed', 'active')
                         ORDER BY g.id""")
                .bindArray("needs", UUID.class, needs.toArray())
                .mapTo(UUID.class)
                .list());
        return find(ids, new Viewer(null, true), true);
    }

    /** Whether this need has joined a live group beside this one. */
    boolean hasJoinedAnother(UUID need, UUID group) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM pooling_group g JOIN pooling_member m ON m.group_id = g.id
                                        WHERE m.need_id = :need AND m.status = 'joined' AND g.id <> :group
                                          AND g.state IN ('proposed', 'active'))""")
                .bind("need", need)
                .bind("group", group)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether one of these needs is in a live group that is there for the viewer. */
    boolean isAnyThere(Viewer viewer, Collection<UUID> needs) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM pooling_group g
                          JOIN pooling_member m ON m.group_id = g.id AND m.status IN ('invited', 'joined')
                          JOIN need n ON n.id = m.need_id
                         WHERE g.state IN ('proposed', 'active')
                           AND g.id IN (SELECT group_id FROM pooling_member WHERE need_id = ANY(:needs) AND status IN ('invited', 'joined'))
                           AND """
                                + SEEN + THERE + ")")
                .bindArray("needs", UUID.class, needs.toArray())
                .bind("organisation", viewer.organisation())
                .bind("admin", viewer.admin())
                .mapTo(Boolean.class)
                .one());
    }

    /** These groups with the members that the viewer sees. */
    List<PoolingGroup> find(List<UUID> ids, Viewer viewer, boolean gone) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Member>> members = new LinkedHashMap<>();
        ids.forEach(id -> members.put(id, new ArrayList<>()));
        jdbi.useHandle(sql -> sql.createQuery(
                        """
                        SELECT m.group_id, m.need_id, m.organisation, m.status, m.since, m.shown_at, m.asked
                          FROM pooling_member m JOIN need n ON n.id = m.need_id
                         WHERE m.group_id = ANY(:ids) AND (:gone OR m.status IN ('invited', 'joined')) AND """
                                + SEEN + " ORDER BY m.group_id, m.since, m.need_id")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("gone", gone)
                .bind("organisation", viewer.organisation())
                .bind("admin", viewer.admin())
                .mapTo(Member.class)
                .forEach(member -> members.get(member.groupId()).add(member)));
        Map<UUID, GroupRow> rows = new LinkedHashMap<>();
        jdbi.useHandle(sql -> sql.createQuery("SELECT id, state, merged_into FROM pooling_group WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(GroupRow.class)
                .forEach(row -> rows.put(row.id(), row)));
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> new PoolingGroup(
                        id,
                        GroupState.of(rows.get(id).state()),
                        rows.get(id).mergedInto(),
                        List.copyOf(members.get(id))))
                .toList();
    }

    /** How many live groups are there for this viewer. */
    long count(Viewer viewer, GroupFilter filter) {
        return list(viewer, filter, null, Integer.MAX_VALUE).size();
    }

    /** The live groups that are there for this viewer, by id downwards. */
    List<UUID> list(Viewer viewer, GroupFilter filter, String before, int count) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT g.id FROM pooling_group g
                          JOIN pooling_member m ON m.group_id = g.id AND m.status IN ('invited', 'joined')
                          JOIN need n ON n.id = m.need_id
                         WHERE g.state IN ('proposed', 'active') AND (:before::uuid IS NULL OR g.id < :before::uuid) AND """
                                + SEEN + THERE + " "
                                + """
                                   AND (:need::uuid IS NULL OR bool_or(n.id = :need::uuid))
                                   AND (:function::text IS NULL OR bool_or(n.main_concepts @> ARRAY[:function::text]))
                                   AND (:domain::text IS NULL OR bool_or(n.domains @> ARRAY[:domain::text]))
                                   AND (:territory::text IS NULL OR bool_or(n.territory = :territory))
                                 ORDER BY g.id DESC LIMIT :count""")
                .bind("organisation", viewer.organisation())
                .bind("admin", viewer.admin())
                .bind("before", before)
                .bind("need", filter.need())
                .bind("function", filter.function())
                .bind("domain", filter.domain())
                .bind("territory", filter.territory())
                .bind("count", count)
                .mapTo(UUID.class)
                .list());
    }
}
