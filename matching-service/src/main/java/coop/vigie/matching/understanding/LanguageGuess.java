package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import java.util.Arrays;
import java.util.Set;

/** French or English, by the small words that no sentence does without. */
final class LanguageGuess {

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "for", "with", "our", "we", "is", "are", "that", "need", "without", "from",
            "their", "an", "by", "how", "who", "want", "my", "your", "this", "it", "be");
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "de", "du", "et", "un", "une", "pour", "avec", "nos", "notre", "nous", "est",
            "sont", "qui", "que", "sans", "dans", "sur", "leur", "au", "aux", "comment", "je", "mon", "ma", "on", "il",
            "ce", "cette", "en", "ou", "par");

    private LanguageGuess() {}

    static String of(String text) {
        String[] words = Words.fold(text).split("[^a-z]+");
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        long french = Arrays.stream(words).filter(FRENCH::contains).count();
        return english > french ? "en" : "fr";
    }
}
