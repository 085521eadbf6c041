package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Place;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import coop.vigie.territory.TerritoryKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place that a text names: a name of the official geographic code, with a capital, behind a word such as "à" or "dans". */
final class PlaceReader {

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\d])((?:[aA]|à|À|de|d['’]|du|des|dans|en|sur|près de|autour de|in|around|near|at|commune de|ville de|mairie de)\\s?"
                    + "(?:la |le |les |l['’])?)((?:\\p{Lu}[\\p{L}'’]+)(?:[- ](?:(?:sur|sous|en|de|du|des|la|le|les|lès|aux|et|d|l)[- ' ’])*"
                    + "\\p{Lu}[\\p{L}'’]+)*)");
    private static final int SHORTEST = 4;

    private final Map<String, List<Territory>> byName = new HashMap<>();

    PlaceReader(Territories territories) {
        for (Territory territory : territories.all()) {
            if (territory.name() != null && territory.mergedInto() == null) {
                byName.computeIfAbsent(key(territory.name()), k -> new java.util.ArrayList<>())
                        .add(territory);
            }
        }
    }

    Optional<Place> read(String text, List<Reading> readings) {
        Matcher found = NAMED.matcher(text);
        while (found.find()) {
            String name = found.group(2);
            List<Territory> places = byName.getOrDefault(key(name), List.of());
            if (name.length() < SHORTEST || places.isEmpty()) {
                continue;
            }
            List<Territory> best = places.stream()
                    .sorted(Comparator.comparingInt(PlaceReader::rank)
                            .thenComparing(t -> t.population() == null ? 0 : -t.population()))
                    .toList();
            Territory place = best.get(0);
            readings.add(new Reading("territory", place.code(), name, found.start(2), found.end(2)));
            return Optional.of(new Place(
                    place.code(),
                    place.name(),
                    place.kind().code(),
                    best.stream().skip(1).limit(5).map(Territory::code).toList()));
        }
        return Optional.empty();
    }

    /** "Paris" is the commune before the département: people name where they are. */
    private static int rank(Territory territory) {
        return territory.kind() == TerritoryKind.COMMUNE ? 0 : territory.kind() == TerritoryKind.DEPARTEMENT ? 1 : 2;
    }

    private static String key(String name) {
        return Words.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
