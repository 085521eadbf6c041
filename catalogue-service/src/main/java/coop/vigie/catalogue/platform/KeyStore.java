package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The keys of all platforms, proposed ones included. */
@ApplicationScoped
class KeyStore {

    private final Jdbi jdbi;
    private final Writes writes;

    KeyStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** Keys are only ever added: a platform that changed its name or repository is still known by the old one. */
    void add(String platform, List<Key> keys) {
        for (Key key : keys) {
            writes.add(
                    "INSERT INTO platform_key (kind, key, platform_id) VALUES (:kind, :key, :platform) ON CONFLICT DO NOTHING",
                    sql -> sql.bind("kind", key.kind()).bind("key", key.value()).bind("platform", platform));
        }
    }

    /**
     * A platform known by a key.
     *
     * @param identifiers its identifiers elsewhere, as JSON; null for none
     */
    record KeyRow(String kind, String key, String platform, String identifiers) {

        /** The keys of a platform with this content. */
        static List<KeyRow> of(String platform, PlatformDocument document) {
            String identifiers = document.identifiers().isEmpty() ? null : Json.write(document.identifiers());
            return PlatformKeys.of(document).stream()
                    .map(key -> new KeyRow(key.kind(), key.value(), platform, identifiers))
                    .toList();
        }

        Key asKey() {
            return new Key(kind, key);
        }
    }

    /**
     * The platforms known by these keys; of a merged one, what took its place in the end. What people proposed and came to nothing is not
     * known by anything: else a stranger would name the tool that a file brings later. What this source proposed still is, or the same file
     * would propose it again.
     */
    List<KeyRow> find(Collection<Key> keys, String source) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        WITH RECURSIVE known AS (
                            SELECT k.kind, k.key, p.id, p.status, p.merged_into
                            FROM unnest(:kinds, :keys) AS asked (kind, key)
                            JOIN platform_key k USING (kind, key)
                            JOIN platform p ON p.id = k.platform_id
                            UNION
                            SELECT known.kind, known.key, p.id, p.status, p.merged_into
                            FROM known JOIN platform p ON p.id = known.merged_into
                            WHERE known.status = 'merged')
                        SELECT DISTINCT known.kind, known.key, p.id AS platform, p.document ->> 'identifiers' AS identifiers
                        FROM known JOIN platform p USING (id)
                        WHERE p.status <> 'merged'
                          AND (p.version > 0 OR EXISTS (SELECT FROM platform_revision r
                                                        WHERE r.platform_id = p.id
                                                          AND (r.state = 'proposed' OR r.source ->> 'id' = :source)))""")
                .bind("source", source)
                .bindArray("kinds", String.class, keys.stream().map(Key::kind).toList())
                .bindArray("keys", String.class, keys.stream().map(Key::value).toList())
                .mapTo(KeyRow.class)
                .list());
    }
}
