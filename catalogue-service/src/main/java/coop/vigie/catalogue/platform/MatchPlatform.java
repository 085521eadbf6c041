package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.platform.KeyStore.KeyRow;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the platform that a source speaks of: by our own id where the file has it, else by its identifiers elsewhere, then by its repository, then by its name. */
@ApplicationScoped
class MatchPlatform {

    private final KeyStore keys;
    private final Platforms platforms;

    MatchPlatform(KeyStore keys, Platforms platforms) {
        this.keys = keys;
        this.platforms = platforms;
    }

    /**
     * What was found.
     *
     * @param platforms ids; none where the catalogue does not know it, several where a moderator must merge them
     * @param by the last key that found any; null where none did
     */
    record Match(Set<String> platforms, Key by) {}

    Match handle(ImportedFacts facts, RowsSoFar rows) {
        PlatformDocument sent = new PlatformDocument(facts.document());
        String ownId = sent.text("id");
        if (ownId != null && platforms.exists(ownId)) {
            return new Match(Set.of(platforms.living(ownId)), new Key("id:vigie", ownId));
        }
        List<Key> sentKeys = PlatformKeys.of(sent);
        List<KeyRow> known = keys.find(sentKeys);
        // The source tells its entries apart by ids of its own: two of them are two things even in one repository.
        boolean hasOwnId = sent.identifiers().containsKey(facts.source().id());
        Set<String> found = new TreeSet<>();
        Key by = null;
        for (Key key : sentKeys) {
            if (by == null || by.isIdentifier() && key.isIdentifier()) {
                List<String> matches = Stream.concat(
                                known.stream()
                                        .filter(row -> row.asKey().equals(key))
                                        .filter(row -> key.isIdentifier() || !isAnother(sent, row))
                                        .map(KeyRow::platform),
                                rows.find(key).stream())
                        .filter(id -> key.isIdentifier() || !hasOwnId || !rows.areAbout(id))
                        .toList();
                found.addAll(matches);
                by = matches.isEmpty() ? by : key;
            }
        }
        return new Match(found, by);
    }

    /** Whether some catalogue knows both and tells them apart. */
    private static boolean isAnother(PlatformDocument sent, KeyRow row) {
        if (row.identifiers() == null) {
            return false;
        }
        Map<String, String> theirs = sent.identifiers();
        return Json.node(row.identifiers()).properties().stream()
                .anyMatch(known -> theirs.containsKey(known.getKey())
                        && !theirs.get(known.getKey()).equals(known.getValue().asText()));
    }
}
