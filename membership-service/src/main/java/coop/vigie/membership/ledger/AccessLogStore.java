package coop.vigie.membership.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who read which part of a register, and when. */
@ApplicationScoped
class AccessLogStore {

    private static final String OF_COOPERATIVE = " FROM access_log WHERE cooperative = :cooperative ";

    private final Jdbi jdbi;

    AccessLogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One reading. */
    record Access(long position, String caller, String what, Instant at) {}

    void insert(String cooperative, String caller, String what, Instant at) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "INSERT INTO access_log (cooperative, caller, what, at) VALUES (:cooperative, :caller, :what, :at)")
                .bind("cooperative", cooperative)
                .bind("caller", caller)
                .bind("what", what)
                .bind("at", at)
                .execute());
    }

    /** The newest first, before this position. */
    List<Access> page(String cooperative, long before, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT position, caller, what, at" + OF_COOPERATIVE
                        + "AND position < :before ORDER BY position DESC LIMIT :limit")
                .bind("cooperative", cooperative)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Access.class)
                .list());
    }

    /** How many there are. */
    long count(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + OF_COOPERATIVE)
                .bind("cooperative", cooperative)
                .mapTo(Long.class)
                .one());
    }
}
