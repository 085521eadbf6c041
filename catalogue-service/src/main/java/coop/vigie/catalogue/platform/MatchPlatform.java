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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the platform that a source speaks of: by our own id where the file has it, else by its identifiers elsewhere, then by its repository, then by its name. */
@ApplicationScoped
class MatchPlatform {

    private final Platforms platforms;

    MatchPlatform(Platforms platforms) {
        this.platforms = platforms;
    }

    /**
     * What was found.
     *
     * @param platforms ids; none where the catalogue does not know it, several where a moderator must merge them
     * @param by the last key that found any; null where none did
     * @param onlyShared whether the source has other entries for these, which share with this one an id of a third catalogue
     */
    record Match(Set<String> platforms, Key by, boolean onlyShared) {}

    Match handle(ImportedFacts facts, RowsSoFar rows, KnownPlatforms known) {
        PlatformDocument sent = new PlatformDocument(facts.document());
        String ownId = sent.text("id");
        if (ownId != null && (rows.areAbout(ownId) || known.platform(ownId).isPresent())) {
            return new Match(Set.of(living(ownId, known)), new Key("id:vigie", ownId), false);
        }
        // The source tells its entries apart by ids of its own: two of them are two things even in one repository.
        boolean hasOwnId = sent.identifiers().containsKey(facts.source().id());
        Set<String> found = new TreeSet<>();
        Set<String> apart = new TreeSet<>();
        Key by = null;
        for (Key key : PlatformKeys.of(sent)) {
            if (by == null || by.isIdentifier() && key.isIdentifier()) {
                Map<Boolean, List<String>> matches = Stream.concat(known.find(key).stream(), rows.find(key).stream())
                        .filter(row -> key.isIdentifier() || !isAnother(sent, row))
                        .filter(row -> key.isIdentifier() || !hasOwnId || !rows.areAbout(row.platform()))
                        .collect(Collectors.partitioningBy(
                                row -> isOtherEntry(facts, key, row),
                                Collectors.mapping(KeyRow::platform, Collectors.toList())));
                apart.addAll(matches.get(true));
                found.addAll(matches.get(false));
                by = matches.get(false).isEmpty() ? by : key;
            }
        }
        apart.removeAll(found);
        boolean onlyShared = !apart.isEmpty() && (by == null || !by.isIdentifier());
        return onlyShared ? new Match(apart, by, true) : new Match(found, by, false);
    }

    private String living(String id, KnownPlatforms known) {
        boolean merged = known.platform(id)
                .filter(platform -> platform.status() == PlatformStatus.MERGED)
                .isPresent();
        return merged ? platforms.living(id) : id;
    }

    /** Whether the source itself tells the two apart, though another catalogue's id is on both. */
    private static boolean isOtherEntry(ImportedFacts facts, Key key, KeyRow row) {
        String scheme = facts.source().id();
        String ours = new PlatformDocument(facts.document()).identifiers().get(scheme);
        boolean comparable = key.isIdentifier() && !key.kind().equals("id:" + scheme);
        return comparable
                && ours != null
                && row.identifiers() != null
                && !Json.node(row.identifiers()).path(scheme).asText(ours).equals(ours);
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
