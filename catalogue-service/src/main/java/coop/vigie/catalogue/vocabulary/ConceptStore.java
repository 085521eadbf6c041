package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The concepts and all their versions. */
@ApplicationScoped
class ConceptStore {

    private final Jdbi jdbi;

    ConceptStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record ConceptRow(String id, long version, String kind, String mergedInto, String document) {

        Concept concept() {
            ObjectNode json = json();
            json.put("id", id).put("version", version).put("kind", kind).put("mergedInto", mergedInto);
            return Json.as(json, Concept.class);
        }

        ObjectNode json() {
            return Json.object(document);
        }
    }

    /** A row of the versions' table. */
    record ConceptVersionRow(
            String conceptId,
            long version,
            String document,
            String patch,
            String author,
            String note,
            Instant changedAt) {}

    /** Who changed a concept, and why. */
    record Change(JsonNode patch, String author, String note, Instant at) {}

    long vocabularyVersion() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT version FROM vocabulary_state")
                .mapTo(Long.class)
                .one());
    }

    /** Lets nobody else change a concept until the transaction ends. */
    void lockVocabulary() {
        jdbi.useHandle(sql -> sql.createQuery("SELECT version FROM vocabulary_state FOR UPDATE")
                .mapTo(Long.class)
                .one());
    }

    List<Concept> all() {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT id, version, kind, merged_into, document FROM concept ORDER BY id")
                        .mapTo(ConceptRow.class)
                        .map(ConceptRow::concept)
                        .list());
    }

    Optional<ConceptRow> find(String id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT id, version, kind, merged_into, document FROM concept WHERE id = :id")
                        .bind("id", id)
                        .mapTo(ConceptRow.class)
                        .findOne());
    }

    /** Writes a concept's next version, the first one included. */
    void save(ConceptRow row, Change change) {
        jdbi.useHandle(sql -> {
            int rows = sql.createUpdate(
                            """
                            INSERT INTO concept (id, version, kind, merged_into, document, updated_at)
                            VALUES (:id, :version, :kind, :into, :document::jsonb, :at)
                            ON CONFLICT (id) DO UPDATE
                               SET version = EXCLUDED.version, merged_into = EXCLUDED.merged_into,
                                   document = EXCLUDED.document, updated_at = EXCLUDED.updated_at
                             WHERE concept.version = EXCLUDED.version - 1""")
                    .bind("id", row.id())
                    .bind("version", row.version())
                    .bind("kind", row.kind())
                    .bind("into", row.mergedInto())
                    .bind("document", row.document())
                    .bind("at", change.at())
                    .execute();
            if (rows == 0) {
                throw Refusal.stale(
                        ETags.of(find(row.id()).map(ConceptRow::version).orElse(0L)));
            }
            sql.createUpdate(
                            """
                            INSERT INTO concept_version (concept_id, version, document, patch, author, note, changed_at)
                            VALUES (:id, :version, :document::jsonb, :patch::jsonb, :author, :note, :at)""")
                    .bind("id", row.id())
                    .bind("version", row.version())
                    .bind("document", row.document())
                    .bind("patch", Json.write(change.patch()))
                    .bind("author", change.author())
                    .bind("note", change.note())
                    .bind("at", change.at())
                    .execute();
            sql.execute("UPDATE vocabulary_state SET version = version + 1");
        });
    }

    /** The versions before this one, the latest first. */
    List<ConceptVersionRow> versionsBefore(String id, long version, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT concept_id, version, document, patch, author, note, changed_at
                        FROM concept_version
                        WHERE concept_id = :id AND version < :version
                        ORDER BY version DESC
                        LIMIT :limit""")
                .bind("id", id)
                .bind("version", version)
                .bind("limit", limit)
                .mapTo(ConceptVersionRow.class)
                .list());
    }

    long countVersions(String id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM concept_version WHERE concept_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }
}
