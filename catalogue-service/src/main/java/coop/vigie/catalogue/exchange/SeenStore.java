package coop.vigie.catalogue.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What each source listed when it was last brought in. */
@ApplicationScoped
class SeenStore {

    private final Jdbi jdbi;

    SeenStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes that the source lists these; an entry that could not be joined to a platform is listed all the same if it was before. */
    void add(String source, UUID job, Map<String, String> platforms) {
        if (platforms.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        WITH listed AS (
                            SELECT l.external_id, coalesce(l.platform_id, s.platform_id) AS platform_id
                            FROM unnest(:externals, :platforms) AS l (external_id, platform_id)
                            LEFT JOIN import_seen s ON s.source = :source AND s.external_id = l.external_id)
                        INSERT INTO import_seen (source, external_id, platform_id, last_job)
                        SELECT :source, listed.external_id, listed.platform_id, :job
                        FROM listed JOIN platform p ON p.id = listed.platform_id
                        ON CONFLICT (source, external_id) DO UPDATE
                           SET platform_id = EXCLUDED.platform_id, last_job = EXCLUDED.last_job, gone_at = NULL""")
                .bind("source", source)
                .bindArray("externals", String.class, List.copyOf(platforms.keySet()))
                .bindArray("platforms", String.class, new ArrayList<>(platforms.values()))
                .bind("job", job)
                .execute());
    }

    /** What the source listed before and is not among these; the external ids and platforms. */
    List<Map<String, Object>> missing(String source, Collection<String> listed) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT external_id, platform_id FROM import_seen
                        WHERE source = :source AND gone_at IS NULL
                          AND NOT EXISTS (SELECT FROM unnest(:listed) AS l (id) WHERE l.id = external_id)
                        ORDER BY external_id""")
                .bind("source", source)
                .bindArray("listed", String.class, List.copyOf(listed))
                .mapToMap()
                .list());
    }

    /** Marks as gone what the source listed before and not in this import; the external ids and platforms newly gone. */
    List<Map<String, Object>> markGone(String source, UUID job, Instant at) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        UPDATE import_seen SET gone_at = :at
                        WHERE source = :source AND last_job <> :job AND gone_at IS NULL
                        RETURNING external_id, platform_id""")
                .bind("source", source)
                .bind("job", job)
                .bind("at", at)
                .mapToMap()
                .list());
    }
}
