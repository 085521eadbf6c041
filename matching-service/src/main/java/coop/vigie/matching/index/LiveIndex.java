package coop.vigie.matching.index;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.index.Fields.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The index that answers now. A rebuilt one takes its place without a gap. */
@ApplicationScoped
public class LiveIndex {

    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private volatile CatalogueIndex current;
    private volatile String trouble;

    /** What is known now. To be closed. */
    public Picture picture() {
        CatalogueIndex index = current;
        if (index == null) {
            throw Refusal.unavailable(Text.of(
                    "L'index du catalogue se prépare. Réessayez dans quelques secondes.",
                    "The index of the catalogue is being prepared. Try again in a few seconds."));
        }
        try {
            return index.picture();
        } catch (org.apache.lucene.store.AlreadyClosedException swapped) {
            // The index was swapped between the two lines above.
            return current.picture();
        }
    }

    /** Whether this replica has taken in all that was there when it started. */
    public boolean isCaughtUp() {
        return caughtUp.get() && current != null;
    }

    /**
     * Waits until this replica knows this version of an entity.
     *
     * @return whether it does
     */
    public boolean awaitVersion(Kind kind, String id, long version, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            CatalogueIndex index = current;
            if (index != null && index.shownVersion(kind, id) >= version) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(2).toNanos());
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    void serve(CatalogueIndex index) {
        current = index;
    }

    CatalogueIndex serving() {
        return current;
    }

    void caughtUp() {
        caughtUp.set(true);
        trouble = null;
    }

    void troubledBy(String reason) {
        trouble = reason;
    }

    String trouble() {
        return trouble;
    }
}
