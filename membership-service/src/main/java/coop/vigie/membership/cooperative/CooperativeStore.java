package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative.End;
import coop.vigie.membership.cooperative.Cooperative.Identity;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.Statutes.Company;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Cooperatives, and their statutes at each date. */
@ApplicationScoped
public class CooperativeStore {

    private static final String SELECT =
            "SELECT id, version, body, keepers, dissolved_on, liquidated_on FROM cooperative WHERE ";

    private static final String CARRYING =
            """
            (CAST(:platform AS text) IS NULL OR body -> 'platforms' @> to_jsonb(ARRAY[CAST(:platform AS text)]))
            """;

    private final Jdbi jdbi;

    CooperativeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What the body column holds. */
    record Body(Identity identity, List<String> platforms, Statutes statutes) {}

    /** The totals that an event tells. */
    record Totals(long eventVersion, long shares, long publicShares) {}

    /** Where members sit. */
    record Place(String category, String college) {}

    record CooperativeRow(
            String id, long version, String body, List<String> keepers, LocalDate dissolvedOn, LocalDate liquidatedOn) {

        Cooperative cooperative() {
            Body stored = StoredJson.read(body, Body.class);
            // An older version of this service kept the company beside the statutes only.
            Statutes statutes = stored.statutes()
                    .withCompany(Company.of(
                            stored.statutes().form(), stored.identity().variant()));
            return new Cooperative(
                    id,
                    version,
                    stored.identity(),
                    stored.platforms(),
                    statutes,
                    keepers,
                    new End(dissolvedOn, liquidatedOn));
        }
    }

    /** The cooperative of this id, or 404. */
    public Cooperative require(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound(Text.of(
                "Aucune coopérative « %s » n'est tenue ici.".formatted(id),
                "No cooperative \"%s\" is kept here.".formatted(id))));
    }

    /** The cooperative of this id. */
    public Optional<Cooperative> find(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(CooperativeRow.class)
                .map(CooperativeRow::cooperative)
                .findOne());
    }

    /**
     * The same, locked against another change of its statutes until the transaction ends. No stronger lock than that: a movement
     * that refers to the cooperative must not wait for it, or the two would wait for each other at the head.
     */
    public Cooperative lock(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "id = :id FOR NO KEY UPDATE")
                        .bind("id", id)
                        .mapTo(CooperativeRow.class)
                        .map(CooperativeRow::cooperative)
                        .findOne())
                .orElseGet(() -> require(id));
    }

    List<Cooperative> list(String after, int limit, String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + CARRYING + "AND id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("platform", platform)
                .bind("limit", limit)
                .mapTo(CooperativeRow.class)
                .map(CooperativeRow::cooperative)
                .list());
    }

    /** How many there are, or how many carry this platform. */
    long count(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM cooperative WHERE " + CARRYING)
                .bind("platform", platform)
                .mapTo(Long.class)
                .one());
    }

    List<Place> placesInUse(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT DISTINCT category, college FROM holder WHERE cooperative = :id AND shares > 0")
                .bind("id", id)
                .mapTo(Place.class)
                .list());
    }

    /** Those that carry this platform. */
    public List<Cooperative> carrying(String platform) {
        return list("", 200, platform);
    }

    boolean insert(Cooperative cooperative, String hashBefore, Instant now) {
        int inserted = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO cooperative (id, version, body, keepers, created_at)
                        VALUES (:id, :version, CAST(:body AS jsonb), :keepers, :now) ON CONFLICT DO NOTHING""")
                .bind("id", cooperative.id())
                .bind("version", cooperative.version())
                .bind("body", body(cooperative))
                .bindArray("keepers", String.class, cooperative.keepers())
                .bind("now", now)
                .execute());
        if (inserted == 0) {
            return false;
        }
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO register_head (cooperative, nominal, last_hash, money_hash)
                        VALUES (:id, :nominal, :hash, :hash)""")
                .bind("id", cooperative.id())
                .bind("nominal", cooperative.statutes().nominal().amount())
                .bind("hash", hashBefore)
                .execute());
        return true;
    }

    /** Writes what a change made of it, unless it changed meanwhile. */
    public void update(Cooperative after) {
        int updated = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        UPDATE cooperative SET version = :version, body = CAST(:body AS jsonb), keepers = :keepers,
                               dissolved_on = :dissolvedOn, liquidated_on = :liquidatedOn
                         WHERE id = :id AND version = :version - 1""")
                .bind("id", after.id())
                .bind("version", after.version())
                .bind("body", body(after))
                .bindArray("keepers", String.class, after.keepers())
                .bind("dissolvedOn", after.end().dissolvedOn())
                .bind("liquidatedOn", after.end().liquidatedOn())
                .execute());
        if (updated == 0) {
            throw Refusal.conflict(
                    "changed-meanwhile",
                    Text.of(
                            "La coopérative a changé entre-temps : relisez-la puis recommencez.",
                            "The cooperative changed meanwhile: read it again, then retry."));
        }
    }

    void insertStatutes(Cooperative cooperative, LocalDate validFrom, String author, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO statutes_version (cooperative, version, valid_from, body, author, entered_at)
                        VALUES (:id, :version, :validFrom, CAST(:body AS jsonb), :author, :now)""")
                .bind("id", cooperative.id())
                .bind("version", cooperative.version())
                .bind("validFrom", validFrom)
                .bind("body", body(cooperative))
                .bind("author", author)
                .bind("now", now)
                .execute());
    }

    /** A dated version of the statutes. */
    record StatutesRow(long version, LocalDate validFrom, String body, String author, Instant enteredAt) {

        Cooperative of(String id) {
            return new CooperativeRow(id, version, body, List.of(), null, null).cooperative();
        }
    }

    /** All versions, the latest first. */
    List<StatutesRow> versions(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT version, valid_from, body, author, entered_at FROM statutes_version
                         WHERE cooperative = :id ORDER BY version DESC LIMIT 1000""")
                .bind("id", id)
                .mapTo(StatutesRow.class)
                .list());
    }

    /** Raises the version of the published state; its row lock puts the states of a cooperative in order. */
    Totals raiseEventVersion(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        UPDATE register_head SET event_version = event_version + 1 WHERE cooperative = :id
                        RETURNING event_version, shares, public_shares""")
                .bind("id", id)
                .mapTo(Totals.class)
                .one());
    }

    private static String body(Cooperative cooperative) {
        return StoredJson.write(new Body(cooperative.identity(), cooperative.platforms(), cooperative.statutes()));
    }
}
