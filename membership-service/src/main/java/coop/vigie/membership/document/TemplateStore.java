package coop.vigie.membership.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Templates that organisations have put in the place of ours. */
@ApplicationScoped
class TemplateStore {

    private final Jdbi jdbi;

    TemplateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A template as it was last put. */
    record StoredTemplate(long version, String body) {}

    Optional<StoredTemplate> find(String organisation, String kind) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT version, body FROM document_template WHERE organisation = :organisation AND kind = :kind")
                .bind("organisation", organisation)
                .bind("kind", kind)
                .mapTo(StoredTemplate.class)
                .findOne());
    }

    long put(String organisation, String kind, String body, String author, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        INSERT INTO document_template (organisation, kind, version, body, author, changed_at)
                        VALUES (:organisation, :kind, 1, :body, :author, :now)
                        ON CONFLICT (organisation, kind) DO UPDATE
                           SET version = document_template.version + 1, body = EXCLUDED.body, author = EXCLUDED.author,
                               changed_at = EXCLUDED.changed_at
                        RETURNING version""")
                .bind("organisation", organisation)
                .bind("kind", kind)
                .bind("body", body)
                .bind("author", author)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    void remove(String organisation, String kind) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "DELETE FROM document_template WHERE organisation = :organisation AND kind = :kind")
                .bind("organisation", organisation)
                .bind("kind", kind)
                .execute());
    }
}
