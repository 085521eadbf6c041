package coop.vigie.catalogue.sovereignty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The versions of the grid. Another replica learns of a new one within seconds; what it assessed meanwhile is assessed again. */
@ApplicationScoped
public class Grids {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final GridStore store;
    private volatile Held held;

    Grids(GridStore store) {
        this.store = store;
    }

    private record Held(List<Grid> grids, long readAt) {}

    /** The grid in force. */
    public Grid current() {
        List<Grid> grids = all();
        return grids.get(grids.size() - 1);
    }

    /** The grid of this version. */
    public Optional<Grid> ofVersion(int version) {
        return all().stream().filter(g -> g.version() == version).findFirst();
    }

    /** All versions, the oldest first. */
    List<Grid> all() {
        Held known = held;
        if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
            known = new Held(store.all(), System.nanoTime());
            held = known;
        }
        return known.grids;
    }

    void forget() {
        held = null;
    }
}
