package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The answers that moderators gave, and the assessments that were public. */
@ApplicationScoped
class AssessmentStore {

    private final Jdbi jdbi;
    private final Writes writes;

    AssessmentStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** A row of the answers given. */
    record EvidenceRow(
            String platformId,
            String criterion,
            String answer,
            String link,
            LocalDate dated,
            String note,
            String givenBy,
            Instant givenAt) {}

    /** A row of the assessments. */
    record AssessmentRow(String platformId, int gridVersion, Instant assessedAt, String assessment) {

        Assessment value() {
            return Json.as(Json.node(assessment), Assessment.class);
        }
    }

    void give(EvidenceRow row) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO sovereignty_evidence (platform_id, criterion, answer, link, dated, note, given_by, given_at)
                        VALUES (:platformId, :criterion, :answer, :link, :dated, :note, :givenBy, :givenAt)""")
                .bind("platformId", row.platformId())
                .bind("criterion", row.criterion())
                .bind("answer", row.answer())
                .bind("link", row.link())
                .bind("dated", row.dated())
                .bind("note", row.note())
                .bind("givenBy", row.givenBy())
                .bind("givenAt", row.givenAt())
                .execute());
    }

    /** The last answer that moderators gave to each question; one that was taken back is not among them. */
    Map<String, Assessment.Finding> given(String platform) {
        Map<String, Assessment.Finding> given = new HashMap<>();
        jdbi.useHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT ON (criterion) platform_id, criterion, answer, link, dated, note, given_by, given_at
                        FROM sovereignty_evidence
                        WHERE platform_id = :platform
                        ORDER BY criterion, given_at DESC""")
                .bind("platform", platform)
                .mapTo(EvidenceRow.class)
                .forEach(row -> given.put(
                        row.criterion(),
                        new Assessment.Finding(
                                row.criterion(),
                                Answer.of(row.answer()),
                                List.of(),
                                row.link(),
                                row.dated(),
                                row.note()))));
        return given;
    }

    /** Keeps an assessment unless the last one said the same by the same grid. */
    void keep(String platform, Assessment assessment, Instant at) {
        writes.add(
                """
                        INSERT INTO sovereignty_assessment (platform_id, grid_version, assessed_at, assessment)
                        SELECT :platform, :grid, :at, :assessment::jsonb
                        WHERE :assessment::jsonb IS DISTINCT FROM (
                            SELECT assessment FROM sovereignty_assessment
                            WHERE platform_id = :platform
                            ORDER BY assessed_at DESC
                            LIMIT 1)
                        ON CONFLICT (platform_id, assessed_at) DO UPDATE SET assessment = EXCLUDED.assessment""",
                sql -> bind(sql, platform, assessment, at));
    }

    /** Keeps the first assessment of a platform. */
    void keepFirst(String platform, Assessment assessment, Instant at) {
        writes.add(
                """
                INSERT INTO sovereignty_assessment (platform_id, grid_version, assessed_at, assessment)
                VALUES (:platform, :grid, :at, :assessment::jsonb)""",
                sql -> bind(sql, platform, assessment, at));
    }

    private static void bind(SqlStatement<?> sql, String platform, Assessment assessment, Instant at) {
        sql.bind("platform", platform)
                .bind("grid", assessment.gridVersion())
                .bind("at", at)
                .bind("assessment", Json.write(assessment));
    }

    Optional<AssessmentRow> latest(String platform) {
        return history(platform).stream().findFirst();
    }

    /** All that were public, the latest first. */
    List<AssessmentRow> history(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT platform_id, grid_version, assessed_at, assessment
                        FROM sovereignty_assessment
                        WHERE platform_id = :platform
                        ORDER BY assessed_at DESC""")
                .bind("platform", platform)
                .mapTo(AssessmentRow.class)
                .list());
    }

    /** The source that each field of the platform has its value from. */
    List<SovereigntyResource.FieldSource> sources(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT field.key AS field, claim -> 'source' ->> 'id' AS source, claim -> 'source' ->> 'label' AS label,
                               claim -> 'source' ->> 'link' AS link, (claim ->> 'at')::timestamptz AS at
                        FROM platform, jsonb_each(claims) AS field, jsonb_array_elements(field.value) AS claim
                        WHERE platform.id = :platform AND (claim ->> 'won')::boolean
                        ORDER BY field.key""")
                .bind("platform", platform)
                .mapTo(SovereigntyResource.FieldSource.class)
                .list());
    }

    /** Whether the platform exists and is or was public. */
    boolean isKnown(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT EXISTS (SELECT FROM platform WHERE id = :id AND version > 0 AND status <> 'merged')")
                .bind("id", platform)
                .mapTo(Boolean.class)
                .one());
    }
}
