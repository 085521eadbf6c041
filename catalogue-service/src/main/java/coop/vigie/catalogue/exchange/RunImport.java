package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.exchange.ImportStore.Claim;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries imports out in the background. One that was under way in a replica that stopped is gone on with by whoever finds it first,
 * after the last row that was written.
 */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_ATTEMPTS = 5;
    private static final int SECONDS_TO_STOP = 20;

    private final ImportStore store;
    private final ImportFileStore files;
    private final ImportChunks chunks;
    private final Clock clock;
    private volatile boolean stopping;
    private final UUID runner = Ids.next();
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    // Threads of its own: an import outlives its request, and must take nothing of the request's transaction along.
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);

    RunImport(ImportStore store, ImportFileStore files, ImportChunks chunks, Clock clock) {
        this.store = store;
        this.files = files;
        this.chunks = chunks;
        this.clock = clock;
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        executor.shutdown();
        if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("an import did not stop in time; it goes on after the next start");
        }
    }

    /** Goes on with what another replica, or this one before it was started anew, left undone. */
    @Scheduled(every = "{vigie.imports.check}")
    void resume() {
        QuarkusTransaction.requiringNew().call(store::unclaimed).forEach(this::start);
    }

    void start(UUID id) {
        if (!stopping && taken.add(id)) {
            executor.execute(() -> {
                try {
                    QuarkusTransaction.requiringNew()
                            .call(() -> store.claim(id, runner))
                            .ifPresent(claim -> run(id, claim));
                } finally {
                    taken.remove(id);
                }
            });
        }
    }

    /** An import that is waiting or running stops before the next chunk; what it did stays. */
    boolean cancel(UUID id) {
        return end(id, null, "cancelled", null);
    }

    private void run(UUID id, Claim claim) {
        if (claim.attempts() > MOST_ATTEMPTS) {
            failed(
                    id,
                    "L'import a été interrompu " + MOST_ATTEMPTS + " fois. Envoyez le fichier en plus petits morceaux.",
                    "The import was interrupted " + MOST_ATTEMPTS + " times. Send the file in smaller parts.");
            return;
        }
        try {
            carryOut(id, claim);
        } catch (UnreadableFile e) {
            end(id, runner, "failed", e.reason());
        } catch (IOException e) {
            failed(
                    id,
                    "Le fichier ne peut pas être lu : l'archive est abîmée.",
                    "The file cannot be read: the archive is damaged.");
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %s stopped; send the file again, nothing is done twice", id);
            failed(
                    id,
                    "L'import s'est arrêté. Envoyez le fichier à nouveau : rien n'est fait deux fois.",
                    "The import stopped. Send the file again: nothing is done twice.");
        }
    }

    private void carryOut(UUID id, Claim claim) throws IOException {
        ImportJob job = store.find(id).orElseThrow();
        ImportReader reader = ImportFormat.of(job.format()).orElseThrow().reader();
        ImportFile file = new ImportFile(() -> files.open(id));
        if (claim.total() == null) {
            int[] total = {0};
            reader.read(file, entry -> total[0]++);
            if (total[0] == 0 && !job.complete()) {
                throw new UnreadableFile("Le fichier ne contient aucune entrée.", "The file holds no entry.");
            }
            if (!QuarkusTransaction.requiringNew().call(() -> store.count(id, runner, total[0]))) {
                return;
            }
        }
        ImportChunks.Walk walk = chunks.of(job, runner, claim.done(), () -> stopping);
        reader.read(file, walk::take);
        if (walk.finish()) {
            end(id, runner, "done", null);
        } else {
            QuarkusTransaction.requiringNew().run(() -> store.release(id, runner));
        }
    }

    private void failed(UUID id, String fr, String en) {
        end(id, runner, "failed", Text.of(fr, en));
    }

    private boolean end(UUID id, UUID by, String state, Text problem) {
        String json = Optional.ofNullable(problem).map(Json::write).orElse(null);
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean ended = store.end(id, by, state, json, clock.instant());
            if (ended) {
                files.delete(id);
            }
            return ended;
        });
    }
}
