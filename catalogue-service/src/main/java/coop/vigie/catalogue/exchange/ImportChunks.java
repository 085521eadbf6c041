package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.exchange.ImportStore.ImportRow;
import coop.vigie.catalogue.platform.RowsSoFar;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.sql.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings the entries of a file in by chunks, each in a transaction with the count of its rows. Where one row spoils the transaction of a
 * chunk, its halves are tried, down to that row: it is the only one that is left out.
 */
@ApplicationScoped
class ImportChunks {

    private static final Logger LOG = Logger.getLogger(ImportChunks.class);
    private static final int CHUNK = 500;
    private static final int MOST_SECONDS = 300;

    private final ImportStore store;
    private final SeenStore seen;
    private final ImportRows rows;
    private final Writes writes;
    private final Clock clock;

    ImportChunks(ImportStore store, SeenStore seen, ImportRows rows, Writes writes, Clock clock) {
        this.store = store;
        this.seen = seen;
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * A walk through the file of this import.
     *
     * @param done how many entries were brought in before
     * @param stopping whether to leave the rest for later
     */
    Walk of(ImportJob job, UUID runner, int done, BooleanSupplier stopping) {
        return new Walk(job, runner, done, stopping);
    }

    /** The import was cancelled, or another replica took it over. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the import is not ours any more", null, false, false);
        }
    }

    /** Entries that are gathered until they make a chunk. */
    final class Walk {

        private final ImportJob job;
        private final UUID runner;
        private final int before;
        private final BooleanSupplier stopping;
        private final RowsSoFar soFar;
        private final List<ImportEntry> waiting = new ArrayList<>();
        // What the file lists, where nothing of it is written down.
        private final Set<String> listed = new HashSet<>();
        private int done;
        private boolean stopped;

        private Walk(ImportJob job, UUID runner, int before, BooleanSupplier stopping) {
            this.job = job;
            this.runner = runner;
            this.before = before;
            this.stopping = stopping;
            this.soFar = new RowsSoFar(job.dryRun());
        }

        void take(ImportEntry entry) {
            if (!stopped) {
                waiting.add(entry);
                if (waiting.size() == CHUNK || done < before && done + waiting.size() == before) {
                    flush();
                }
            }
        }

        /** Whether all was brought in; what the source does not list any more is noted. */
        boolean finish() {
            flush();
            if (!stopped && job.complete()) {
                stopped = !inTransaction(this::noteGone);
            }
            return !stopped;
        }

        private void flush() {
            stopped |= stopping.getAsBoolean();
            if (stopped) {
                return;
            }
            List<ImportEntry> chunk = List.copyOf(waiting);
            waiting.clear();
            try {
                if (done < before) {
                    remember(chunk);
                } else {
                    bringIn(chunk);
                }
            } catch (Stopped e) {
                stopped = true;
            }
        }

        /** Learns what the rows were about that were brought in before. */
        private void remember(List<ImportEntry> chunk) {
            Map<Integer, String> platforms = store.platforms(job.id(), done, chunk.size());
            for (ImportEntry entry : chunk) {
                done++;
                if (platforms.containsKey(done)) {
                    soFar.add(platforms.get(done), entry.document());
                }
            }
            soFar.keep();
        }

        private void bringIn(List<ImportEntry> chunk) {
            try {
                inTransaction(() -> write(chunk, () -> rows.handle(job, done + 1, chunk, soFar)));
                soFar.keep();
                done += chunk.size();
            } catch (Stopped e) {
                throw e;
            } catch (RuntimeException e) {
                soFar.forget();
                LOG.infof("a chunk of %d rows of import %s is done in halves: %s", chunk.size(), job.id(), e);
                divide(chunk, e);
            }
        }

        private void divide(List<ImportEntry> chunk, RuntimeException fault) {
            int half = chunk.size() / 2;
            if (half > 0) {
                bringIn(chunk.subList(0, half));
                bringIn(chunk.subList(half, chunk.size()));
                return;
            }
            ImportEntry entry = chunk.get(0);
            ImportRow row;
            if (fault instanceof Refusal refusal) {
                row = rows.refused(done + 1, entry, refusal);
            } else {
                LOG.warnf(fault, "row %s of import %s could not be written", entry.place(), job.id());
                row = rows.failed(done + 1, entry);
            }
            inTransaction(() -> write(chunk, () -> List.of(row)));
            done++;
        }

        private boolean write(List<ImportEntry> chunk, Supplier<List<ImportRow>> work) {
            if (!store.advance(job.id(), runner, chunk.size())) {
                throw new Stopped();
            }
            List<ImportRow> written = writes.together(work);
            Map<String, String> platforms = platforms(chunk, written);
            if (job.dryRun()) {
                listed.addAll(platforms.keySet());
            } else {
                seen.add(job.format(), job.id(), platforms);
            }
            store.add(job.id(), written);
            return true;
        }

        private boolean noteGone() {
            List<ImportRow> gone = new ArrayList<>();
            List<Map<String, Object>> missing = job.dryRun()
                    ? seen.missing(job.format(), listed)
                    : seen.markGone(job.format(), job.id(), clock.instant());
            for (Map<String, Object> row : missing) {
                gone.add(rows.gone(done + gone.size() + 1, row));
            }
            store.add(job.id(), gone);
            // They are no rows of the file: what is done does not go past its end.
            return store.advance(job.id(), runner, 0);
        }
    }

    /** The platforms of entries by their ids at the source; null where an entry has none. */
    private static Map<String, String> platforms(List<ImportEntry> chunk, List<ImportRow> written) {
        Map<String, String> platforms = new LinkedHashMap<>();
        for (int i = 0; i < chunk.size(); i++) {
            String external = chunk.get(i).externalId();
            String platform = written.get(i).platformId();
            if (external != null && (platform != null || !platforms.containsKey(external))) {
                platforms.put(external, platform);
            }
        }
        return platforms;
    }

    private static boolean inTransaction(Callable<Boolean> work) {
        return QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(work);
    }
}
