package coop.vigie.catalogue.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the words that wait for a concept. */
@ApplicationScoped
class FunctionLabelStore {

    private static final String UNKNOWN = " FROM platform_function f WHERE f.concepts = '{}'";

    private final Jdbi jdbi;

    FunctionLabelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Words and who uses them. */
    record LabelRow(String label, long count, List<String> platforms) {}

    List<LabelRow> unknown(String after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT f.label, count(*) AS count,
                               ARRAY(SELECT platform_id FROM platform_function WHERE label = f.label ORDER BY 1 LIMIT 5) AS platforms"""
                                + UNKNOWN
                                + """
                           AND f.label > :after
                        GROUP BY f.label
                        ORDER BY f.label
                        LIMIT :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(LabelRow.class)
                .list());
    }

    long countUnknown() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(DISTINCT f.label)" + UNKNOWN)
                .mapTo(Long.class)
                .one());
    }
}
