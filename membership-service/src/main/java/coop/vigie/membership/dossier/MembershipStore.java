package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Dossiers, and the timeline of each. */
@ApplicationScoped
public class MembershipStore {

    private static final String SELECT =
            "SELECT id, version, cooperative, organisation, status, body, created_at FROM membership WHERE ";

    private static final String FILTERED =
            """
            (CAST(:organisation AS text) IS NULL OR organisation = :organisation)
            AND (CAST(:cooperative AS text) IS NULL OR cooperative = :cooperative)
            AND (CAST(:status AS text) IS NULL OR status = :status)
            """;

    private final Jdbi jdbi;
    private final Author author;

    MembershipStore(Jdbi jdbi, Author author) {
        this.jdbi = jdbi;
        this.author = author;
    }

    /** What the body column holds. */
    record Body(Request request, Course course) {}

    record MembershipRow(
            UUID id,
            long version,
            String cooperative,
            String organisation,
            MembershipStatus status,
            String body,
            Instant createdAt) {

        Membership membership() {
            Body stored = StoredJson.read(body, Body.class);
            return new Membership(
                    id, version, cooperative, organisation, stored.request(), status, stored.course(), createdAt);
        }
    }

    /** One line of a timeline. */
    public record TimelineEntry(
            long version, String event, String fromStatus, String toStatus, String facts, String author, Instant at) {}

    /** The dossier of this id, or 404. */
    public Membership require(UUID id) {
        return one(id, "").orElseThrow(() -> unknown(id));
    }

    /** The same, locked until the transaction ends. */
    public Membership lock(UUID id) {
        return one(id, " FOR NO KEY UPDATE").orElseThrow(() -> unknown(id));
    }

    private Optional<Membership> one(UUID id, String lock) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "id = :id" + lock)
                .bind("id", id)
                .mapTo(MembershipRow.class)
                .map(MembershipRow::membership)
                .findOne());
    }

    static Refusal unknown(Object id) {
        return Refusal.notFound(Text.of("Aucun dossier « %s ».".formatted(id), "No membership \"%s\".".formatted(id)));
    }

    /** Which dossiers a list holds; what is null filters nothing. */
    record Filter(String organisation, String cooperative, String status) {}

    /** The next dossiers after this one, of an organisation's own or of the cooperatives that the caller keeps. */
    List<Membership> list(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(sql -> filtered(
                        sql.createQuery(SELECT + FILTERED
                                + "AND (CAST(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit"),
                        filter)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MembershipRow.class)
                .map(MembershipRow::membership)
                .list());
    }

    /** How many there are. */
    long count(Filter filter) {
        return jdbi.withHandle(
                sql -> filtered(sql.createQuery("SELECT count(*) FROM membership WHERE " + FILTERED), filter)
                        .mapTo(Long.class)
                        .one());
    }

    private static Query filtered(Query query, Filter filter) {
        return query.bind("organisation", filter.organisation())
                .bind("cooperative", filter.cooperative())
                .bind("status", filter.status());
    }

    /** The dossiers that stand in a register for these holders, or for all where none is named, locked in the order of their ids. */
    List<Membership> lockRegistered(String cooperative, List<UUID> holders) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        SELECT
                                + """
                        cooperative = :cooperative AND holder IS NOT NULL
                        AND (cardinality(:holders) = 0 OR holder = ANY(:holders)) ORDER BY id FOR NO KEY UPDATE""")
                .bind("cooperative", cooperative)
                .bindArray("holders", UUID.class, holders)
                .mapTo(MembershipRow.class)
                .map(MembershipRow::membership)
                .list());
    }

    /** All dossiers of an organisation. */
    public List<Membership> ofOrganisation(String organisation) {
        return list(new Filter(organisation, null, null), null, Integer.MAX_VALUE);
    }

    void insert(Membership membership, String event, Object facts) {
        Instant now = author.now();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO membership (id, version, cooperative, organisation, status, body, created_at, updated_at)
                        VALUES (:id, :version, :cooperative, :organisation, :status, CAST(:body AS jsonb), :now, :now)""")
                .bind("id", membership.id())
                .bind("version", membership.version())
                .bind("cooperative", membership.cooperative())
                .bind("organisation", membership.organisation())
                .bind("status", membership.status())
                .bind("body", body(membership))
                .bind("now", now)
                .execute());
        note(membership, event, facts, now);
    }

    /** Writes what a step made of a dossier, and the step into its timeline. */
    void update(Membership before, Membership after, String event, Object facts) {
        update(before, after, event, facts, null);
    }

    /**
     * The same.
     *
     * @param holder in the register, which the step led to; null where it led to none
     */
    void update(Membership before, Membership after, String event, Object facts, UUID holder) {
        int noted = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        WITH changed AS (
                            UPDATE membership
                               SET version = :version, status = :to, body = CAST(:body AS jsonb), updated_at = :now,
                                   holder = coalesce(CAST(:holder AS uuid), holder)
                             WHERE id = :id AND version = :before
                            RETURNING id)
                        INSERT INTO membership_event (membership, version, event, from_status, to_status, facts, author, at)
                        SELECT id, :version, :event, :from, :to, CAST(:facts AS jsonb), :author, :now FROM changed""")
                .bind("id", after.id())
                .bind("version", after.version())
                .bind("before", before.version())
                .bind("from", before.status().name())
                .bind("to", after.status())
                .bind("body", body(after))
                .bind("holder", holder)
                .bind("event", event)
                .bind("facts", StoredJson.write(facts))
                .bind("author", author.name())
                .bind("now", author.now())
                .execute());
        if (noted == 0) {
            throw Refusal.conflict(
                    "changed-meanwhile",
                    Text.of(
                            "Le dossier a changé entre-temps : relisez-le.",
                            "The dossier changed meanwhile: read it."));
        }
    }

    /** The holder in the register that this dossier led to. */
    public Optional<UUID> holder(UUID membership) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT holder FROM membership WHERE id = :id AND holder IS NOT NULL")
                        .bind("id", membership)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** What happened to a dossier, in order. */
    public List<TimelineEntry> timeline(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT version, event, from_status, to_status, facts, author, at
                          FROM membership_event WHERE membership = :id ORDER BY version""")
                .bind("id", id)
                .mapTo(TimelineEntry.class)
                .list());
    }

    private void note(Membership declared, String event, Object facts, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO membership_event (membership, version, event, to_status, facts, author, at)
                        VALUES (:id, :version, :event, :to, CAST(:facts AS jsonb), :author, :now)""")
                .bind("id", declared.id())
                .bind("version", declared.version())
                .bind("event", event)
                .bind("to", declared.status())
                .bind("facts", StoredJson.write(facts))
                .bind("author", author.name())
                .bind("now", now)
                .execute());
    }

    private static String body(Membership membership) {
        return StoredJson.write(new Body(membership.request(), membership.course()));
    }
}
