package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.FoundConcept;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The same, told for a few words without small ones by the labels of what they are about: "library catalogue". */
    static String of(String text, List<FoundConcept> concepts) {
        String[] words = Words.fold(text).split("[^a-z]+");
        if (count(words, ENGLISH) != count(words, FRENCH)) {
            return of(text);
        }
        long english = count(words, labels(concepts, Concept::wordsEn, Concept::labelEn));
        long french = count(words, labels(concepts, Concept::wordsFr, Concept::labelFr));
        return english > french ? "en" : "fr";
    }

    private static Set<String> labels(
            List<FoundConcept> concepts, Function<Concept, List<String>> words, Function<Concept, String> label) {
        return concepts.stream()
                .map(FoundConcept::concept)
                .flatMap(concept -> Stream.concat(words.apply(concept).stream(), Stream.of(label.apply(concept))))
                .flatMap(said -> Arrays.stream(Words.fold(said).split("[^a-z]+")))
                .collect(Collectors.toSet());
    }

    private static long count(String[] words, Set<String> known) {
        return Arrays.stream(words).filter(known::contains).count();
    }

    static String of(String text) {
        String[] words = Words.fold(text).split("[^a-z]+");
        return count(words, ENGLISH) > count(words, FRENCH) ? "en" : "fr";
    }
}
