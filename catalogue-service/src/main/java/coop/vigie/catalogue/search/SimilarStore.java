package coop.vigie.catalogue.search;

import coop.vigie.catalogue.search.SearchStore.Hit;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Finds platforms that do similar things: shared functions first, then shared domains. */
@ApplicationScoped
class SimilarStore {

    private final Jdbi jdbi;

    SimilarStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Hit> find(String id, int limit) {
        return jdbi.withHandle(sql -> {
            boolean known = sql.createQuery(
                            "SELECT EXISTS (SELECT FROM platform_index WHERE platform_id = :id AND status <> 'merged')")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one();
            if (!known) {
                throw Refusal.notFound(Text.of(
                        "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                        "No published platform has the id \"" + id + "\"."));
            }
            return sql.createQuery(
                            """
                            WITH this AS (SELECT functions, domains FROM platform_index WHERE platform_id = :id),
                            near AS (
                                SELECT i.platform_id,
                                       cardinality(ARRAY(SELECT unnest(i.functions) INTERSECT SELECT unnest(this.functions)))::float8
                                           / greatest(1, cardinality(i.functions) + cardinality(this.functions)) * 2
                                       + 0.2 * cardinality(ARRAY(SELECT unnest(i.domains) INTERSECT SELECT unnest(this.domains)))
                                           AS likeness
                                FROM platform_index i, this
                                WHERE i.platform_id <> :id AND i.status IN ('published', 'deprecated')
                                  AND (i.functions && this.functions
                                       OR cardinality(this.functions) = 0 AND i.domains && this.domains))
                            SELECT near.platform_id, near.likeness::text AS sort_key, p.document, p.status, p.version,
                                   p.published_at::text AS published, p.updated_at::text AS updated
                            FROM near JOIN platform p ON p.id = near.platform_id
                            WHERE likeness > 0
                            ORDER BY likeness DESC, near.platform_id
                            LIMIT :limit""")
                    .bind("id", id)
                    .bind("limit", limit)
                    .mapTo(Hit.class)
                    .list();
        });
    }
}
