package coop.vigie.catalogue.seed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Lets one replica at a time fill the catalogue. */
@ApplicationScoped
class SeedStore {

    private static final long LOCK = 0x53454544L;

    private final Jdbi jdbi;

    SeedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Held until the transaction ends. */
    void lock() {
        jdbi.useHandle(sql -> sql.execute("SELECT pg_advisory_xact_lock(?)", LOCK));
    }
}
