package coop.vigie.catalogue.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the words that wait for a concept. */
@ApplicationScoped
class FunctionLabelStore {

    private final Jdbi jdbi;

    FunctionLabelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Words and who uses them. */
    record LabelRow(String label, long count, List<String> platforms) {}

    List<LabelRow> unknown(String after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT label, count(*) AS count, (array_agg(platform_id ORDER BY platform_id))[1\\:5] AS platforms
                        FROM platform_function
                        WHERE concepts = '{}' AND label > :after
                        GROUP BY label
                        ORDER BY label
                        LIMIT :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(LabelRow.class)
                .list());
    }
}
