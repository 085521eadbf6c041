package coop.vigie.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes to the database. Each is carried out at once, except within {@link #together}: there they wait, and each statement is sent
 * once with the values of all, so that work on many things costs the database's latency a few times instead of many times a thing.
 *
 * <p>What waits cannot be read back before it is sent. Statements are sent in the order in which each was first used, so
 * what is written to one row by several statements must not depend on which of two comes first where others may use them the other way
 * round.
 */
@ApplicationScoped
public class Writes {

    private static final Object KEY = Writes.class;
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;

    Writes(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    private record Write(Consumer<SqlStatement<?>> values, Supplier<RuntimeException> none) {}

    /** What waits in a transaction, by statement. */
    private static final class Waiting {

        private final Map<String, List<Write>> first = new LinkedHashMap<>();
        private final Map<String, List<Write>> then = new LinkedHashMap<>();
    }

    /** Gathers the writes of this work, which runs in the current transaction, and sends them at its end; none where it fails. */
    public <T> T together(Supplier<T> work) {
        Waiting waiting = new Waiting();
        transactions.putResource(KEY, waiting);
        try {
            T result = work.get();
            jdbi.useHandle(handle -> {
                waiting.first.forEach((sql, writes) -> sendFirst(handle, sql, writes));
                waiting.then.forEach((sql, writes) -> send(handle, sql, writes));
            });
            return result;
        } finally {
            transactions.putResource(KEY, null);
        }
    }

    /** A write that may find nothing to do. */
    public void add(String sql, Consumer<SqlStatement<?>> values) {
        add(sql, new Write(values, null), waiting -> waiting.then);
    }

    /**
     * A write of one row.
     *
     * @param none what is thrown where there was no such row to write
     */
    public void addOne(String sql, Consumer<SqlStatement<?>> values, Supplier<RuntimeException> none) {
        add(sql, new Write(values, none), waiting -> waiting.then);
    }

    /**
     * A new row that others refer to, which therefore goes before them.
     *
     * @param taken what is thrown where there is such a row already; of several that wait together, one of them
     */
    public void addFirst(String sql, Consumer<SqlStatement<?>> values, Supplier<RuntimeException> taken) {
        try {
            add(sql, new Write(values, taken), waiting -> waiting.first);
        } catch (UnableToExecuteStatementException e) {
            throw isTaken(e) ? taken.get() : e;
        }
    }

    private void add(String sql, Write write, Function<Waiting, Map<String, List<Write>>> place) {
        boolean inTransaction = transactions.getTransactionKey() != null;
        if (inTransaction && transactions.getResource(KEY) instanceof Waiting waiting) {
            place.apply(waiting).computeIfAbsent(sql, s -> new ArrayList<>()).add(write);
            return;
        }
        jdbi.useHandle(handle -> {
            Update update = handle.createUpdate(sql);
            write.values.accept(update);
            check(write, update.execute());
        });
    }

    private static void sendFirst(Handle handle, String sql, List<Write> writes) {
        try {
            send(handle, sql, writes);
        } catch (UnableToExecuteStatementException e) {
            throw isTaken(e) ? writes.get(0).none.get() : e;
        }
    }

    private static boolean isTaken(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private static void send(Handle handle, String sql, List<Write> writes) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Write write : writes) {
                write.values.accept(batch);
                batch.add();
            }
            int[] counts = batch.execute();
            for (int i = 0; i < counts.length; i++) {
                check(writes.get(i), counts[i]);
            }
        }
    }

    private static void check(Write write, int rows) {
        if (rows == 0 && write.none != null) {
            throw write.none.get();
        }
    }
}
