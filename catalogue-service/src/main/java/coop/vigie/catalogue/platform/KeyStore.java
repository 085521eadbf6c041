package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.platform.PlatformKeys.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The keys of all platforms, proposed ones included. */
@ApplicationScoped
class KeyStore {

    private final Jdbi jdbi;

    KeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keys are only ever added: a platform that changed its name or repository is still known by the old one. */
    void add(String platform, List<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO platform_key (kind, key, platform_id)
                        SELECT kind, key, :platform FROM unnest(:kinds, :keys) AS k (kind, key)
                        ON CONFLICT DO NOTHING""")
                .bind("platform", platform)
                .bindArray("kinds", String.class, keys.stream().map(Key::kind).toList())
                .bindArray("keys", String.class, keys.stream().map(Key::value).toList())
                .execute());
    }

    /** The platforms known by this key; of a merged one, what took its place. */
    List<String> find(Key key) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT CASE WHEN p.status = 'merged' THEN p.merged_into ELSE p.id END
                        FROM platform_key k JOIN platform p ON p.id = k.platform_id
                        WHERE k.kind = :kind AND k.key = :key""")
                .bind("kind", key.kind())
                .bind("key", key.value())
                .mapTo(String.class)
                .list());
    }
}
