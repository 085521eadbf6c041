package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import coop.vigie.territory.TerritoryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the official geographic code, and which place is meant where several have one. */
final class PlaceNames {

    /** Communes that large whose name is also a word, or that only a capital tells from one. */
    private static final Set<String> WORDS_TOO = Set.of(
            "gap",
            "grasse",
            "cannes",
            "menton",
            "nice",
            "saintes",
            "valence",
            "fontaine",
            "vienne",
            "tours",
            "vannes",
            "croix",
            "plaisir",
            "orange",
            "sens",
            "lens",
            "sceaux",
            "stains",
            "trappes",
            "houilles",
            "auch",
            "dole",
            "loos",
            "vernon",
            "le port",
            "le tampon",
            "la possession",
            "la garde",
            "le moule",
            "le robert",
            "le francois",
            "les abymes",
            "les mureaux");

    private static final int KNOWN_TO_ALL = 20_000;
    private static final int HAMLET = 10_000;
    private static final int SHORTEST = 4;

    private final Territories territories;
    private final Map<String, List<Territory>> byName = new HashMap<>();

    PlaceNames(Territories territories) {
        this.territories = territories;
        for (Territory territory : territories.all()) {
            if (territory.name() != null && territory.mergedInto() == null) {
                byName.computeIfAbsent(key(territory.name()), k -> new ArrayList<>())
                        .add(territory);
            }
        }
    }

    /** Those of this name, the one meant first. People name the commune where they are, but nobody says "en" or "dans la" of one. */
    List<Territory> called(String name, boolean wide) {
        return byName.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparingInt((Territory territory) -> rank(territory, wide))
                        .thenComparing(t -> t.population() == null ? 0 : -t.population()))
                .toList();
    }

    /** The same where it is written with a capital. */
    List<Territory> written(String name, boolean wide) {
        List<Territory> called = called(name, wide);
        boolean tooShort = name.length() < SHORTEST
                && called.stream().noneMatch(t -> t.population() != null && t.population() >= KNOWN_TO_ALL);
        return tooShort ? List.of() : called;
    }

    /** The same where it is written without a capital: large communes that are no word. */
    List<Territory> typed(String name) {
        List<Territory> called = called(name, false);
        boolean known = !called.isEmpty()
                && called.get(0).kind() == TerritoryKind.COMMUNE
                && called.get(0).population() != null
                && called.get(0).population() >= KNOWN_TO_ALL
                && !WORDS_TOO.contains(name);
        return known ? called : List.of();
    }

    /** The commune of this name that this postal code serves. */
    Optional<Territory> served(String name, String postalCode) {
        return called(name, false).stream()
                .filter(t -> t.postalCodes().contains(postalCode))
                .findFirst();
    }

    /** The group of communes that this name, or the commune of this name, stands for. */
    Optional<Territory> group(String name) {
        return called(name, false).stream()
                .filter(t -> t.kind() == TerritoryKind.COMMUNE)
                .findFirst()
                .flatMap(commune -> commune.parents().stream()
                        .flatMap(code -> territories.find(code).stream())
                        .filter(t -> t.kind() == TerritoryKind.EPCI)
                        .findFirst());
    }

    Optional<Territory> departement(String number) {
        return territories.find("departement-" + number);
    }

    Optional<Territory> arrondissement(String commune, String number) {
        String ordinal = number.equals("1") ? "1er" : number + "e";
        return byName.getOrDefault(commune + " " + ordinal + " arrondissement", List.of()).stream()
                .findFirst();
    }

    static boolean isMoreThanAHamlet(Territory territory) {
        return territory.kind() != TerritoryKind.COMMUNE
                || territory.population() != null && territory.population() >= HAMLET;
    }

    private static int rank(Territory territory, boolean wide) {
        return switch (territory.kind()) {
            case REGION -> wide ? 0 : 3;
            case DEPARTEMENT -> wide ? 1 : 4;
            case COMMUNE -> isMoreThanAHamlet(territory) ? 2 : 5;
            default -> 6;
        };
    }

    static String key(String name) {
        return Words.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
