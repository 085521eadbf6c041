package coop.vigie.matching.index;

import coop.vigie.events.EventEnvelope;
import coop.vigie.kit.projection.NotYet;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.index.Fields.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The index that answers now. A rebuilt one takes its place without a gap. */
@ApplicationScoped
public class LiveIndex {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private volatile CatalogueIndex current;
    private volatile String trouble;
    private volatile long behind;

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
     * Waits until this replica knows what this event tells.
     *
     * @throws NotYet if it takes too long: the event is to be delivered again
     */
    public void await(EventEnvelope event) {
        if (!awaitVersion(Kind.of(event.topic()), event.subject(), event.version())) {
            throw new NotYet("this replica's index does not show " + event.subject() + " yet");
        }
    }

    private boolean awaitVersion(Kind kind, String id, long version) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
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

    void behind(long events) {
        behind = events;
    }

    /** How many events are known to wait for this replica's index. */
    long behind() {
        return behind;
    }
}
