package coop.vigie.matching.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads which needs nothing covers, now and at the end of past months. */
@ApplicationScoped
class GapStore {

    /** What it is about: as a person said, else what no platform has, else what it is most about. */
    private static final String FUNCTIONS =
            """
            CASE WHEN jsonb_typeof(n.details -> 'functions') = 'array' AND jsonb_array_length(n.details -> 'functions') > 0
                 THEN ARRAY(SELECT jsonb_array_elements_text(n.details -> 'functions'))
                 WHEN cardinality(r.missing) > 0 THEN r.missing
                 ELSE array_remove(ARRAY[n.concepts[1]], NULL) END""";

    private final Jdbi jdbi;

    GapStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record GapRow(
            Instant month,
            String organisation,
            boolean isPublic,
            String territory,
            List<String> domains,
            List<String> functions,
            Instant createdAt) {}

    List<GapRow> now(String domain) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT now() AS month, n.organisation, n.visibility = 'public' AS is_public, n.territory, n.domains,
                               %s AS functions, n.created_at
                          FROM ranking r JOIN need n ON n.id = r.need_id
                         WHERE r.gap AND n.state = 'open' AND (:domain::text IS NULL OR n.domains @> ARRAY[:domain::text])"""
                                .formatted(FUNCTIONS))
                .bind("domain", domain)
                .mapTo(GapRow.class)
                .list());
    }

    /** For each of the last months, the needs that were recorded, open and not covered at its end. */
    List<GapRow> byMonth(String domain, int months) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT m.month, n.organisation, n.visibility = 'public' AS is_public, n.territory, n.domains,
                               %s AS functions, n.created_at
                          FROM generate_series(date_trunc('month', now()) - (:months - 1) * interval '1 month', now(), interval '1 month') m(month)
                          JOIN need n ON n.created_at < m.month + interval '1 month' AND n.state <> 'draft'
                           AND (n.state = 'open' OR n.updated_at >= m.month + interval '1 month')
                          JOIN ranking r ON r.need_id = n.id
                         WHERE (:domain::text IS NULL OR n.domains @> ARRAY[:domain::text])
                           AND (SELECT h.gap FROM ranking_history h
                                 WHERE h.need_id = n.id AND h.computed_at < m.month + interval '1 month'
                                 ORDER BY h.version DESC LIMIT 1)"""
                                .formatted(FUNCTIONS))
                .bind("domain", domain)
                .bind("months", months)
                .mapTo(GapRow.class)
                .list());
    }
}
