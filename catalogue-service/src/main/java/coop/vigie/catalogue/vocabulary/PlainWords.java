package coop.vigie.catalogue.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words without what differs between two ways of writing the same: accents, case, plural, small words. */
final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> FRENCH = words(
            "a au aux avec ce ces cet cette chez comme d dans de des du elle elles en entre est et etre il ils je l la le les leur"
                    + " leurs lui m ma mais me mes mon n ne nos notre nous ou par pas plus pour qu que qui s sa sans se ses"
                    + " si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vos votre vous y");
    private static final Set<String> ENGLISH = words(
            "an and are at be by can for from has have in into is it its of on or our that the their this to we with"
                    + " you your via etc");
    private static final Set<String> SMALL = new HashSet<>(FRENCH);

    static {
        SMALL.addAll(ENGLISH);
    }

    private PlainWords() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" ")));
    }

    /** All words of the text that mean something, in order, each in its plain form. */
    static List<String> of(String text) {
        return split(text)
                .filter(word -> !SMALL.contains(word))
                .map(PlainWords::stem)
                .toList();
    }

    /** Whether a text is English rather than French, by its small words; one that has none is taken for French. */
    static boolean areEnglish(String text) {
        int english = 0;
        int french = 0;
        for (String word : split(text).toList()) {
            english += ENGLISH.contains(word) ? 1 : 0;
            french += FRENCH.contains(word) ? 1 : 0;
        }
        return english > french;
    }

    private static Stream<String> split(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(BETWEEN.split(folded)).filter(word -> !word.isEmpty());
    }

    /** One key for all ways of writing a label. */
    static String key(String label) {
        return of(label).stream().collect(Collectors.joining(" "));
    }

    /** Plurals, feminines and the commonest endings of verbs and nouns, cut off; crude, but the same on both sides. */
    private static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("aux") && !stem.endsWith("eaux")) {
            stem = stem.substring(0, stem.length() - 3) + "al";
        }
        if (stem.length() > 3 && (stem.endsWith("s") || stem.endsWith("x"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : List.of(
                "issement",
                "ement",
                "ation",
                "ition",
                "trice",
                "teur",
                "eur",
                "euse",
                "ant",
                "ent",
                "ees",
                "ee",
                "er",
                "ez",
                "ing",
                "ed",
                "ie",
                "e")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
