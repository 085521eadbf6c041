package coop.vigie.membership.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The documents issued, by their hash. */
@ApplicationScoped
class DocumentStore {

    private static final String SELECT =
            """
            SELECT hash, kind, cooperative, membership, year, sequence, position, position_hash, issued_at, author
              FROM document
             WHERE hash = :hash""";

    private final Jdbi jdbi;

    DocumentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A document issued. */
    record DocumentRow(
            String hash,
            String kind,
            String cooperative,
            UUID membership,
            int year,
            int sequence,
            long position,
            String positionHash,
            Instant issuedAt,
            String author) {

        String number() {
            return "%d-%04d".formatted(year, sequence);
        }
    }

    Optional<DocumentRow> find(String hash) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT)
                .bind("hash", hash)
                .mapTo(DocumentRow.class)
                .findOne());
    }

    /** Gives the next number of the year, once for each content. */
    DocumentRow insert(DocumentRow row) {
        jdbi.useHandle(sql -> {
            // Numbers follow each other: one document of a cooperative is numbered at a time.
            sql.createQuery("SELECT pg_advisory_xact_lock(hashtext('document ' || :cooperative))")
                    .bind("cooperative", row.cooperative())
                    .mapToMap()
                    .one();
            sql.createUpdate(
                            """
                            INSERT INTO document (hash, kind, cooperative, membership, year, sequence, position,
                                                  position_hash, issued_at, author)
                            SELECT :hash, :kind, :cooperative, :membership, :year, coalesce(max(sequence), 0) + 1,
                                   :position, :positionHash, :issuedAt, :author
                              FROM document WHERE cooperative = :cooperative AND year = :year
                            ON CONFLICT (hash) DO NOTHING""")
                    .bind("hash", row.hash())
                    .bind("kind", row.kind())
                    .bind("cooperative", row.cooperative())
                    .bind("membership", row.membership())
                    .bind("year", row.year())
                    .bind("position", row.position())
                    .bind("positionHash", row.positionHash())
                    .bind("issuedAt", row.issuedAt())
                    .bind("author", row.author())
                    .execute();
        });
        return find(row.hash()).orElseThrow();
    }
}
