package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.platform.KeyStore.KeyRow;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of one file have been about so far. Two rows about one platform are never both believed, or bringing the file in again
 * would change the platform back and forth. It also knows the keys of what earlier rows brought and the database does not show yet: those
 * of the chunk at hand, in a dry run those of all rows.
 */
public final class RowsSoFar {

    private final boolean dryRun;
    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<Key, List<KeyRow>> keys = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();

    public RowsSoFar(boolean dryRun) {
        this.dryRun = dryRun;
    }

    boolean areAbout(String platform) {
        return contents.containsKey(platform);
    }

    /** Whether an earlier row said exactly this of the platform. */
    boolean said(String platform, ObjectNode document) {
        return Integer.valueOf(document.hashCode()).equals(contents.get(platform));
    }

    List<KeyRow> find(Key key) {
        return keys.getOrDefault(key, List.of());
    }

    /** A row is about this platform. */
    public void add(String platform, ObjectNode document) {
        if (contents.putIfAbsent(platform, document.hashCode()) == null) {
            undo.add(() -> contents.remove(platform));
        }
    }

    /** A row made the platform known by these keys. */
    void addKeys(List<KeyRow> rows) {
        for (KeyRow row : rows) {
            List<KeyRow> known = keys.computeIfAbsent(row.asKey(), k -> new ArrayList<>(1));
            known.add(row);
            undo.add(() -> known.remove(row));
        }
    }

    /** The rows since the last time are committed. */
    public void keep() {
        undo.clear();
        if (!dryRun) {
            keys.clear();
        }
    }

    /** The rows since the last time were rolled back. */
    public void forget() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
