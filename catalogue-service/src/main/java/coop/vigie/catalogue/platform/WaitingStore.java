package coop.vigie.catalogue.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Platforms that are to be worked out anew. */
@ApplicationScoped
class WaitingStore {

    private final Jdbi jdbi;

    WaitingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Collection<String> platforms) {
        jdbi.useHandle(
                sql -> sql.createUpdate("INSERT INTO platform_waiting SELECT unnest(:platforms) ON CONFLICT DO NOTHING")
                        .bindArray("platforms", String.class, List.copyOf(platforms))
                        .execute());
    }

    /** Takes some out, which wait again if the transaction fails; none that another replica is at. */
    List<String> take(int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        DELETE FROM platform_waiting
                        WHERE platform_id IN (SELECT platform_id FROM platform_waiting
                                              ORDER BY platform_id LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING platform_id""")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }
}
