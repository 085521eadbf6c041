package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.platform.KeyStore.KeyRow;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the catalogue holds that the rows of a chunk may be about, read and locked at once. */
final class KnownPlatforms {

    private final Map<Key, List<KeyRow>> keys;
    private final Map<String, Platform> platforms;
    private final Set<String> asked;

    private KnownPlatforms(Map<Key, List<KeyRow>> keys, Map<String, Platform> platforms, Set<String> asked) {
        this.keys = keys;
        this.platforms = platforms;
        this.asked = asked;
    }

    List<KeyRow> find(Key key) {
        return keys.getOrDefault(key, List.of());
    }

    Optional<Platform> platform(String id) {
        return Optional.ofNullable(platforms.get(id));
    }

    /** Whether nothing needs to be read any more to say if there is a platform of this id. */
    boolean answers(String id) {
        return asked.contains(id);
    }

    /** Reads it. */
    @ApplicationScoped
    static class Read {

        private final KeyStore keys;
        private final PlatformStore platforms;

        Read(KeyStore keys, PlatformStore platforms) {
            this.keys = keys;
            this.platforms = platforms;
        }

        KnownPlatforms of(Collection<ImportedFacts> chunk) {
            Set<Key> wantedKeys = new HashSet<>();
            Set<String> wantedIds = new HashSet<>();
            for (ImportedFacts facts : chunk) {
                PlatformDocument sent = new PlatformDocument(facts.document());
                wantedKeys.addAll(PlatformKeys.of(sent));
                wantedIds.add(wantedId(sent));
            }
            // A file has one source.
            String source =
                    chunk.stream().map(facts -> facts.source().id()).findFirst().orElse("");
            Map<Key, List<KeyRow>> found =
                    keys.find(wantedKeys, source).stream().collect(Collectors.groupingBy(KeyRow::asKey));
            found.values().forEach(rows -> rows.forEach(row -> wantedIds.add(row.platform())));
            Map<String, Platform> locked = new HashMap<>();
            platforms.lockAll(wantedIds).forEach(platform -> locked.put(platform.id(), platform));
            return new KnownPlatforms(found, locked, wantedIds);
        }

        /** A platform that is not among them. */
        Platform lock(String id) {
            return platforms.lock(id).orElseThrow(() -> Platforms.notFound(id));
        }

        /** Whether an id that is not among them was ever given. */
        boolean isTaken(String id) {
            return platforms.find(id).isPresent();
        }
    }

    /** The id that a platform gets where it is new and the id is free. */
    static String wantedId(PlatformDocument sent) {
        String own = sent.text("id");
        String name = sent.text("name");
        String id = own != null ? own : name == null ? "" : Slug.of(name);
        return id.isEmpty() ? "plateforme" : id;
    }
}
