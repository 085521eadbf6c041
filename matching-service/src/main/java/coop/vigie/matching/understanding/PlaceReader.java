package coop.vigie.matching.understanding;

import coop.vigie.matching.understanding.Understanding.Place;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import coop.vigie.territory.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places that a text names: a name of the official geographic code behind a word such as "à" or "dans", a postal code with its
 * commune, a département by its number.
 */
final class PlaceReader {

    private static final PlaceNames NAMES = new PlaceNames(Territories.load());

    private static final Set<String> PREPOSITIONS = Set.of(
            "a", "au", "aux", "de", "d", "du", "des", "dans", "en", "sur", "entre", "in", "around", "near", "at",
            "region", "from");
    private static final Set<String> BEFORE_A_TOWN = Set.of("a", "au", "aux", "sur");
    private static final Set<String> LINKS = Set.of("et", "ou", "and", "or");
    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l");
    private static final Set<String> GROUPS =
            Set.of("metropole", "agglo", "agglomeration", "communaute", "intercommunalite");
    private static final Set<String> GROUP_FILLERS = Set.of(
            "d", "de", "du", "des", "la", "le", "les", "l", "agglomeration", "communes", "urbaine", "europeenne");
    private static final Set<String> OF_A_PLACE = Set.of(
            "ville",
            "commune",
            "mairie",
            "pres",
            "autour",
            "quartier",
            "alentours",
            "cote",
            "secteur",
            "bassin",
            "habitants");
    private static final Set<String> DEPARTEMENT = Set.of("dept", "dpt", "departement", "departements");
    private static final Pattern DEPARTEMENT_NUMBER = Pattern.compile("\\d\\d|2[ab]|97\\d");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:e|er|eme)");
    private static final int LONGEST_NAME = 9;
    private static final int MOST_OTHERS = 5;

    /**
     * A place where it stands.
     *
     * @param called all of that name, the one meant first
     * @param from offset of the word before the name
     */
    record Found(List<Territory> called, int from, int start, int end) {

        Span span() {
            return new Span(from, end);
        }

        Reading reading(String text) {
            return new Reading("territory", called.get(0).code(), text.substring(start, end), start, end);
        }
    }

    private final Tokens tokens;
    private final boolean french;

    private PlaceReader(String text) {
        this.tokens = new Tokens(text);
        this.french = LanguageGuess.of(text).equals("fr");
    }

    /** The first of these, as it is proposed. */
    static Optional<Place> first(List<Found> places) {
        return places.stream().findFirst().map(place -> {
            Territory meant = place.called().get(0);
            return new Place(
                    meant.code(),
                    meant.name(),
                    meant.kind().code(),
                    place.called().stream()
                            .skip(1)
                            .limit(MOST_OTHERS)
                            .map(Territory::code)
                            .toList());
        });
    }

    /** All that it names, in the order of the text. */
    static List<Found> places(String text) {
        PlaceReader reader = new PlaceReader(text);
        List<Found> places = new ArrayList<>();
        for (int i = 0; i < reader.tokens.size(); i++) {
            int at = i;
            boolean linked = !places.isEmpty()
                    && i > 0
                    && reader.tokens.end(i - 1) == places.get(places.size() - 1).end();
            Optional<Found> found =
                    reader.byNumber(i).or(() -> reader.group(at)).or(() -> reader.behind(at, linked));
            if (found.isPresent()) {
                places.add(found.get());
                while (i + 1 < reader.tokens.size()
                        && reader.tokens.start(i + 1) < found.get().end()) {
                    i++;
                }
            }
        }
        return places;
    }

    private Optional<Found> byNumber(int at) {
        String token = tokens.word(at);
        if (DEPARTEMENT.contains(token)) {
            int number = tokens.skip(at + 1, GROUP_FILLERS);
            return departement(at, number);
        }
        if (token.equals("dans")
                && tokens.word(at + 1).equals("le")
                && !ORDINAL.matcher(tokens.word(at + 2)).matches()) {
            return departement(at, at + 2);
        }
        if (POSTAL_CODE.matcher(token).matches()) {
            for (int length = tokens.longestName(at + 1, LONGEST_NAME); length > 0; length--) {
                Optional<Territory> commune = NAMES.served(tokens.name(at + 1, length), token);
                if (commune.isPresent()) {
                    return Optional.of(found(List.of(commune.get()), at, at, at + length));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> departement(int from, int number) {
        return DEPARTEMENT_NUMBER.matcher(tokens.word(number)).matches()
                ? NAMES.departement(tokens.word(number)).map(place -> found(List.of(place), from, number, number))
                : Optional.empty();
    }

    /** "Métropole européenne de Lille", "agglo de Dunkerque". */
    private Optional<Found> group(int at) {
        if (!GROUPS.contains(tokens.word(at))) {
            return Optional.empty();
        }
        for (int length = tokens.longestName(at, LONGEST_NAME); length > 1; length--) {
            List<Territory> called = NAMES.called(tokens.name(at, length), false);
            if (!called.isEmpty()) {
                return Optional.of(found(called, at, at, at + length - 1));
            }
        }
        int start = tokens.skip(at + 1, GROUP_FILLERS);
        if (start == at + 1) {
            return Optional.empty();
        }
        for (int length = tokens.longestName(start, LONGEST_NAME); length > 0; length--) {
            Optional<Territory> group = tokens.isCapital(start, length)
                            || !NAMES.typed(tokens.name(start, length)).isEmpty()
                    ? NAMES.group(tokens.name(start, length))
                    : Optional.empty();
            if (group.isPresent()) {
                return Optional.of(found(List.of(group.get()), at, at, start + length - 1));
            }
        }
        return Optional.empty();
    }

    /** A name behind a preposition, or behind another place and "et". */
    private Optional<Found> behind(int at, boolean linked) {
        boolean isPreposition = PREPOSITIONS.contains(tokens.word(at));
        if (!isPreposition && !(linked && LINKS.contains(tokens.word(at)))) {
            return Optional.empty();
        }
        String article = articleOf(tokens.word(at));
        int start = at + 1;
        if (ARTICLES.contains(tokens.word(start)) && !tokens.startsCapital(start)) {
            article = tokens.word(start);
            start++;
        }
        if (!tokens.startsCapital(start) && !readableWithoutCapital(at)) {
            return Optional.empty();
        }
        for (int length = tokens.longestName(start, LONGEST_NAME); length > 0; length--) {
            List<Territory> called = called(at, start, length, article);
            if (!called.isEmpty()) {
                return Optional.of(arrondissement(called, at, start, start + length - 1));
            }
        }
        return Optional.empty();
    }

    private List<Territory> called(int at, int start, int length, String article) {
        String name = tokens.name(start, length);
        String whole = article.isEmpty() ? name : article + " " + name;
        boolean wide = !tokens.word(at).equals("a")
                && (!article.isEmpty()
                        || tokens.word(at).equals("en")
                        || tokens.word(at).equals("region"));
        if (tokens.isCapital(start, length)) {
            List<Territory> called = article.isEmpty() ? List.of() : NAMES.written(whole, wide);
            List<Territory> meant = called.isEmpty() ? NAMES.written(name, wide) : called;
            // "En Suisse" is not the hamlet of that name.
            return tokens.word(at).equals("en") && meant.stream().noneMatch(PlaceNames::isMoreThanAHamlet)
                    ? List.of()
                    : meant;
        }
        return tokens.startsCapital(start) ? List.of() : NAMES.typed(whole);
    }

    /** Without a capital a name is read only where nothing else is likely: "à lille", "ville de lille", not "vers", not the English "a". */
    private boolean readableWithoutCapital(int at) {
        String word = tokens.word(at);
        return BEFORE_A_TOWN.contains(word) && french
                || word.startsWith("d") && at > 0 && OF_A_PLACE.contains(tokens.word(at - 1));
    }

    /** "Lyon 3e" is more than Lyon. */
    private Found arrondissement(List<Territory> called, int from, int start, int last) {
        Matcher ordinal = ORDINAL.matcher(tokens.word(last + 1));
        if (called.get(0).kind() == TerritoryKind.COMMUNE && ordinal.matches()) {
            Optional<Territory> part =
                    NAMES.arrondissement(PlaceNames.key(called.get(0).name()), ordinal.group(1));
            if (part.isPresent()) {
                return found(List.of(part.get()), from, start, last + 1);
            }
        }
        return found(called, from, start, last);
    }

    private static String articleOf(String preposition) {
        return switch (preposition) {
            case "au", "du" -> "le";
            case "aux", "des" -> "les";
            default -> "";
        };
    }

    private Found found(List<Territory> called, int from, int first, int last) {
        return new Found(called, tokens.start(from), tokens.start(first), tokens.end(last));
    }
}
