package coop.vigie.catalogue.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads platforms and organisations in the order and with the filters of the Open Catalog API. */
@ApplicationScoped
class OpenCatalogStore {

    private final Jdbi jdbi;

    OpenCatalogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A platform whose source is public. */
    record SoftwareRow(String id, String status, String document, Instant createdAt, Instant updatedAt) {}

    /** An organisation. */
    record PublisherRow(String id, String name, Instant createdAt, Instant updatedAt) {}

    /** What to look for; null means any. */
    record Filter(boolean all, Instant from, Instant to, String url) {}

    List<SoftwareRow> software(Filter filter, Instant after, String afterId, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, status, document, created_at, updated_at FROM platform
                        WHERE version > 0 AND document ->> 'repository' IS NOT NULL
                          AND (:all OR status = 'published')
                          AND (:from::timestamptz IS NULL OR updated_at >= :from)
                          AND (:to::timestamptz IS NULL OR updated_at <= :to)
                          AND (:url::text IS NULL OR document ->> 'repository' = :url)
                          AND (created_at, id) > (:after, :afterId)
                        ORDER BY created_at, id
                        LIMIT :limit""")
                .bind("all", filter.all())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("url", filter.url())
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .mapTo(SoftwareRow.class)
                .list());
    }

    Optional<SoftwareRow> software(String id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, status, document, created_at, updated_at FROM platform
                        WHERE id = :id AND version > 0 AND document ->> 'repository' IS NOT NULL""")
                .bind("id", id)
                .mapTo(SoftwareRow.class)
                .findOne());
    }

    List<PublisherRow> publishers(Filter filter, Instant after, String afterId, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, name, created_at, updated_at FROM organisation
                        WHERE (:from::timestamptz IS NULL OR updated_at >= :from)
                          AND (:to::timestamptz IS NULL OR updated_at <= :to)
                          AND (created_at, id) > (:after, :afterId)
                        ORDER BY created_at, id
                        LIMIT :limit""")
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .mapTo(PublisherRow.class)
                .list());
    }

    Optional<PublisherRow> publisher(String id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT id, name, created_at, updated_at FROM organisation WHERE id = :id")
                        .bind("id", id)
                        .mapTo(PublisherRow.class)
                        .findOne());
    }
}
