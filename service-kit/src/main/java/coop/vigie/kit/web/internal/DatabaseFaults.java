package coop.vigie.kit.web.internal;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Tells a database that is away or busy, which is worth another try, and a text that it cannot hold, from a fault of ours. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /** The refusal to answer with, or null where the failure is a fault of ours. */
    static Refusal asRefusal(Throwable failure) {
        if (hasState(failure, DatabaseFaults::isUnstorable)) {
            return Refusal.invalid(
                    "",
                    "control-character",
                    Text.of(
                            "La demande contient le caractère nul (U+0000) : retirez-le.",
                            "The request holds the null character (U+0000): remove it."));
        }
        return isTransient(failure)
                ? Refusal.unavailable(Text.of(
                        "La base de données ne répond pas. Rien n'a été enregistré ; réessayez dans quelques instants.",
                        "The database does not answer. Nothing was stored; try again in a moment."))
                : null;
    }

    /** Whether the same thing may succeed later: connection lost, server stopping, deadlock, pool exhausted. */
    public static boolean isTransient(Throwable failure) {
        return hasState(failure, DatabaseFaults::isTransient);
    }

    private static boolean hasState(Throwable failure, Predicate<SQLException> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException sql && wanted.test(sql)) {
                return true;
            }
        }
        return false;
    }

    /** PostgreSQL holds every character but U+0000: 22021 in a text, 22P05 in JSON. */
    private static boolean isUnstorable(SQLException e) {
        return "22021".equals(e.getSQLState()) || "22P05".equals(e.getSQLState());
    }

    private static boolean isTransient(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // Agroal's own: no connection could be had in time.
            return e.getMessage() != null && e.getMessage().contains("cquisition timeout");
        }
        // 08 connection, 40 rolled back by a conflict, 53 out of resources, 55P03 lock not available, 57 operator
        // intervention.
        return state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.startsWith("57");
    }
}
