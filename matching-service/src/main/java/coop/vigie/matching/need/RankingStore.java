package coop.vigie.matching.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The current ranking of each need, and how it became so. */
@ApplicationScoped
class RankingStore {

    private static final String COLUMNS =
            """
            need_id, version, ranking_version, vocabulary, computed_at, gap, missing, floor, items::text AS items""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RankingStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record RankingRow(
            UUID needId,
            long version,
            String rankingVersion,
            String vocabulary,
            Instant computedAt,
            boolean gap,
            List<String> missing,
            double floor,
            String items) {}

    record HistoryRow(
            long version, String rankingVersion, Instant computedAt, String cause, boolean gap, String items) {}

    /** One step of a ranking's history. */
    record Step(
            long version,
            String rankingVersion,
            Instant computedAt,
            String cause,
            boolean gap,
            List<StoredMatch> items) {}

    /** The current ranking of this need. */
    Optional<StoredRanking> find(UUID need) {
        return find(need, "");
    }

    /** The same, with its row locked until the transaction ends: changes of one ranking come one after the other. */
    Optional<StoredRanking> lock(UUID need) {
        return find(need, " FOR UPDATE");
    }

    private Optional<StoredRanking> find(UUID need, String lock) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM ranking WHERE need_id = :need" + lock)
                        .bind("need", need)
                        .mapTo(RankingRow.class)
                        .findOne()
                        .map(this::ranking));
    }

    void save(StoredRanking ranking) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO ranking (need_id, version, ranking_version, vocabulary, computed_at, gap, missing, platforms, floor, items)
                        VALUES (:need, :version, :rankingVersion, :vocabulary, :computedAt, :gap, :missing, :platforms, :floor, :items::jsonb)
                        ON CONFLICT (need_id) DO UPDATE
                           SET version = EXCLUDED.version, ranking_version = EXCLUDED.ranking_version,
                               vocabulary = EXCLUDED.vocabulary, computed_at = EXCLUDED.computed_at, gap = EXCLUDED.gap,
                               missing = EXCLUDED.missing, platforms = EXCLUDED.platforms, floor = EXCLUDED.floor, items = EXCLUDED.items""")
                .bind("need", ranking.needId())
                .bind("version", ranking.version())
                .bind("rankingVersion", ranking.rankingVersion())
                .bind("vocabulary", ranking.vocabulary())
                .bind("computedAt", ranking.computedAt())
                .bind("gap", ranking.gap())
                .bindArray("missing", String.class, ranking.missing().toArray())
                .bindArray(
                        "platforms",
                        String.class,
                        ranking.items().stream().map(StoredMatch::id).toArray())
                .bind("floor", ranking.floor())
                .bind("items", write(ranking.items()))
                .execute());
    }

    void remember(StoredRanking ranking, String cause) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO ranking_history (need_id, version, ranking_version, computed_at, cause, gap, items)
                        VALUES (:need, :version, :rankingVersion, :computedAt, :cause, :gap, :items::jsonb)""")
                .bind("need", ranking.needId())
                .bind("version", ranking.version())
                .bind("rankingVersion", ranking.rankingVersion())
                .bind("computedAt", ranking.computedAt())
                .bind("cause", cause)
                .bind("gap", ranking.gap())
                .bind("items", write(ranking.items()))
                .execute());
    }

    /** Whether this platform is in the need's ranking, or was. */
    boolean everHad(UUID need, String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM ranking WHERE need_id = :need AND platforms @> ARRAY[:platform::text])
                            OR EXISTS (SELECT 1 FROM ranking_history
                                        WHERE need_id = :need
                                          AND items @> jsonb_build_array(jsonb_build_object('id', :platform::text)))""")
                .bind("need", need)
                .bind("platform", platform)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many steps there are. */
    long countHistory(UUID need) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM ranking_history WHERE need_id = :need")
                .bind("need", need)
                .mapTo(Long.class)
                .one());
    }

    /** What the ranking was, the newest first. */
    List<Step> history(UUID need, long before, int count) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT version, ranking_version, computed_at, cause, gap, items::text AS items
                          FROM ranking_history WHERE need_id = :need AND version < :before
                         ORDER BY version DESC LIMIT :count""")
                .bind("need", need)
                .bind("before", before)
                .bind("count", count)
                .mapTo(HistoryRow.class)
                .map(row -> new Step(
                        row.version(),
                        row.rankingVersion(),
                        row.computedAt(),
                        row.cause(),
                        row.gap(),
                        read(row.items())))
                .list());
    }

    /** Open needs that were ranked with other weights or another vocabulary than these; skips those that another replica works on. */
    List<UUID> outdated(String rankingVersion, String vocabulary, int most) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT r.need_id FROM ranking r JOIN need n ON n.id = r.need_id
                         WHERE (r.ranking_version <> :rankingVersion OR r.vocabulary <> :vocabulary) AND n.state IN ('open', 'draft')
                         ORDER BY r.need_id LIMIT :most FOR UPDATE OF r SKIP LOCKED""")
                .bind("rankingVersion", rankingVersion)
                .bind("vocabulary", vocabulary)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    private StoredRanking ranking(RankingRow row) {
        return new StoredRanking(
                row.needId(),
                row.version(),
                row.rankingVersion(),
                row.vocabulary(),
                row.computedAt(),
                row.gap(),
                row.missing(),
                row.floor(),
                read(row.items()));
    }

    private List<StoredMatch> read(String items) {
        try {
            return json.readValue(items, new TypeReference<List<StoredMatch>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranking cannot be read", e);
        }
    }

    private String write(List<StoredMatch> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranking cannot be written", e);
        }
    }
}
