package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads all that a search finds, part by part. */
@ApplicationScoped
class ExportStore {

    private final Jdbi jdbi;
    private final MatchStore matches;

    ExportStore(Jdbi jdbi, MatchStore matches) {
        this.jdbi = jdbi;
        this.matches = matches;
    }

    /** A platform to be written. */
    record ExportRow(String id, long version, String status, String document, Instant publishedAt, Instant updatedAt) {}

    /** A listed platform. */
    Optional<ExportRow> find(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, version, status, document, published_at, updated_at FROM platform
                        WHERE id = :id AND status IN ('published', 'deprecated')""")
                .bind("id", id)
                .mapTo(ExportRow.class)
                .findOne());
    }

    /** What a search with this query finds; decided once, so that all parts of an export are of one search. */
    Conditions found(PlatformQuery query) {
        return jdbi.withHandle(sql -> {
            Conditions conditions = Conditions.of(query);
            matches.match(sql, query, conditions).ifPresent(conditions::and);
            return conditions;
        });
    }

    /** The platforms found after this one, by id: an export has no order of relevance. */
    List<ExportRow> after(Conditions conditions, String after, int limit) {
        return jdbi.withHandle(sql -> {
            Query select = sql.createQuery("SELECT p.id, p.version, p.status, p.document, p.published_at, p.updated_at"
                    + " FROM platform p JOIN (SELECT platform_id FROM platform_index WHERE platform_id > :after AND "
                    + conditions.all()
                    + " ORDER BY platform_id LIMIT :limit) AS found ON found.platform_id = p.id ORDER BY p.id");
            select.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            conditions.bind((name, list) -> select.bindArray(name, String.class, list), select::bind);
            return select.bind("after", after)
                    .bind("limit", limit)
                    .mapTo(ExportRow.class)
                    .list();
        });
    }
}
