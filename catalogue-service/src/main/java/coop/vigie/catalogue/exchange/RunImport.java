package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.exchange.ImportStore.ImportRow;
import coop.vigie.catalogue.platform.RowsSoFar;
import coop.vigie.kit.refusal.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Carries an import out in the background, a hundred rows a transaction; one bad row never stops the rest. */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 2;

    private final ImportStore store;
    private final ImportRows rows;
    private final Clock clock;
    // Threads of its own: an import outlives its request, and must take nothing of the request's transaction along.
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);

    RunImport(ImportStore store, ImportRows rows, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> store.failInterrupted(clock.instant()));
    }

    void onStop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    void start(ImportJob job, ImportFile file) {
        executor.execute(() -> run(job, file));
    }

    private void run(ImportJob job, ImportFile file) {
        try {
            carryOut(job, file);
        } catch (UnreadableFile e) {
            finish(job, "failed", e.reason());
        } catch (IOException e) {
            finish(
                    job,
                    "failed",
                    Text.of(
                            "Le fichier ne peut pas être lu : l'archive est abîmée.",
                            "The file cannot be read: the archive is damaged."));
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %s stopped; send the file again, nothing is done twice", job.id());
            finish(
                    job,
                    "failed",
                    Text.of(
                            "L'import s'est arrêté. Envoyez le fichier à nouveau : rien n'est fait deux fois.",
                            "The import stopped. Send the file again: nothing is done twice."));
        }
    }

    private void carryOut(ImportJob job, ImportFile file) throws IOException {
        ImportFormat format = ImportFormat.of(job.format()).orElseThrow();
        int[] total = {0};
        format.reader().read(file, entry -> total[0]++);
        if (total[0] == 0 && !job.complete()) {
            throw new UnreadableFile("Le fichier ne contient aucune entrée.", "The file holds no entry.");
        }
        if (!QuarkusTransaction.requiringNew().call(() -> store.moveTo(job.id(), "running", total[0], null, null))) {
            return;
        }
        Progress progress = new Progress(job);
        format.reader().read(file, progress::take);
        progress.flush();
        if (!progress.cancelled) {
            if (job.complete() && !job.dryRun()) {
                progress.noteGone();
            }
            finish(job, "done", null);
        }
    }

    private void finish(ImportJob job, String state, Text problem) {
        String json = problem == null ? null : Json.write(problem);
        QuarkusTransaction.requiringNew().run(() -> store.moveTo(job.id(), state, null, json, clock.instant()));
    }

    /** Rows that are gathered until they make a batch. */
    private final class Progress {

        private final ImportJob job;
        private final List<ImportEntry> waiting = new ArrayList<>();
        private final RowsSoFar rowsSoFar = new RowsSoFar();
        private int number;
        private boolean cancelled;

        Progress(ImportJob job) {
            this.job = job;
        }

        void take(ImportEntry entry) {
            if (!cancelled) {
                waiting.add(entry);
                if (waiting.size() == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            List<ImportEntry> batch = List.copyOf(waiting);
            waiting.clear();
            try {
                cancelled |= !QuarkusTransaction.requiringNew().timeout(300).call(() -> write(batch));
                rowsSoFar.keep();
            } catch (RuntimeException e) {
                rowsSoFar.forget();
                // One row spoilt the transaction of all: each gets its own.
                LOG.debugf(e, "a batch of import %s is done row by row", job.id());
                batch.forEach(this::alone);
                return;
            }
            number += batch.size();
        }

        private boolean write(List<ImportEntry> batch) {
            List<ImportRow> done = new ArrayList<>();
            Map<String, String> seen = new LinkedHashMap<>();
            for (ImportEntry entry : batch) {
                ImportRow row = rows.handle(job, number + done.size() + 1, entry, rowsSoFar);
                done.add(row);
                if (entry.externalId() != null && (row.platformId() != null || !seen.containsKey(entry.externalId()))) {
                    seen.put(entry.externalId(), row.platformId());
                }
            }
            if (!job.dryRun()) {
                store.seen(job.format(), job.id(), seen);
            }
            return store.add(job.id(), done);
        }

        private void alone(ImportEntry entry) {
            try {
                cancelled |= !QuarkusTransaction.requiringNew().call(() -> write(List.of(entry)));
                rowsSoFar.keep();
            } catch (RuntimeException e) {
                rowsSoFar.forget();
                LOG.warnf(e, "row %s of import %s could not be written", entry.place(), job.id());
                ImportRow failed = rows.failed(number + 1, entry);
                QuarkusTransaction.requiringNew().run(() -> store.add(job.id(), List.of(failed)));
            }
            number++;
        }

        void noteGone() {
            QuarkusTransaction.requiringNew().run(() -> {
                List<ImportRow> gone = new ArrayList<>();
                for (Map<String, Object> row : store.markGone(job.format(), job.id(), clock.instant())) {
                    gone.add(rows.gone(number + gone.size() + 1, row));
                }
                store.add(job.id(), gone);
            });
        }
    }

    /** An import that is waiting or running stops after the batch at hand; what it did stays. */
    boolean cancel(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> store.moveTo(id, "cancelled", null, null, clock.instant()));
    }
}
