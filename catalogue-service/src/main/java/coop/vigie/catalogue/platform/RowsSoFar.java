package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of one file have been about so far. Two rows about one platform are never both believed, or bringing the file in again
 * would change the platform back and forth. In a dry run it also knows what earlier rows would have created.
 */
public final class RowsSoFar {

    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<Key, String> created = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();

    boolean areAbout(String platform) {
        return contents.containsKey(platform);
    }

    /** Whether an earlier row said exactly this of the platform. */
    boolean said(String platform, ObjectNode document) {
        return Integer.valueOf(document.hashCode()).equals(contents.get(platform));
    }

    Optional<String> find(Key key) {
        return Optional.ofNullable(created.get(key));
    }

    void add(String platform, ObjectNode document) {
        if (contents.putIfAbsent(platform, document.hashCode()) == null) {
            undo.add(() -> contents.remove(platform));
        }
    }

    /** Notes what a dry run would have created. */
    void addCreated(String platform, List<Key> keys) {
        for (Key key : keys) {
            if (created.putIfAbsent(key, platform) == null) {
                undo.add(() -> created.remove(key));
            }
        }
    }

    /** The rows since the last time are committed. */
    public void keep() {
        undo.clear();
    }

    /** The rows since the last time were rolled back. */
    public void forget() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
