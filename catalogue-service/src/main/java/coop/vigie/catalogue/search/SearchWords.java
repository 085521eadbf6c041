package coop.vigie.catalogue.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was understood of the words typed.
 *
 * @param words folded, slips mended
 * @param corrected whether a word was mended
 */
record SearchWords(List<String> words, boolean corrected) {

    private static final int MOST_WORDS = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A full-text query that wants every word. */
    String all() {
        return joined(words, " & ");
    }

    static String joined(List<String> words, String operator) {
        return words.stream().map(SearchWords::inBothNumbers).collect(Collectors.joining(operator));
    }

    /** The stemmer leaves the plural of words in -o, -a, -u or -i as it is: "vélos" must find "vélo". */
    static String inBothNumbers(String word) {
        boolean plural = word.endsWith("s");
        String singular = plural ? word.substring(0, word.length() - 1) : word;
        boolean missed = singular.length() > 2 && "aiou".indexOf(singular.charAt(singular.length() - 1)) >= 0;
        return missed ? "(" + singular + " | " + singular + "s)" : word;
    }

    /** The words of a search. Only letters and digits are left, so that nothing typed can be an operator of the query language. */
    static List<String> split(String typed) {
        return all(typed).distinct().limit(MOST_WORDS).toList();
    }

    /** The words of a text, folded. */
    static Stream<String> all(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return BETWEEN.splitAsStream(folded).filter(word -> !word.isEmpty());
    }
}
