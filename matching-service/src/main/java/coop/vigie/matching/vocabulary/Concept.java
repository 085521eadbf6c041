package coop.vigie.matching.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A function or a domain of the vocabulary, with the words that people use for it.
 *
 * @param function true for a function, false for a domain
 * @param broader for a function, its domains
 */
public record Concept(
        String id,
        boolean function,
        String labelFr,
        String labelEn,
        List<String> wordsFr,
        List<String> wordsEn,
        List<String> broader,
        List<String> related,
        List<String> definitions,
        List<String> examples) {

    /** Guards against absent lists. */
    public Concept {
        wordsFr = copy(wordsFr);
        wordsEn = copy(wordsEn);
        broader = copy(broader);
        related = copy(related);
        definitions = copy(definitions);
        examples = copy(examples);
        labelFr = labelFr == null ? id : labelFr;
        labelEn = labelEn == null ? labelFr : labelEn;
    }

    /** Its name in this language. */
    public String label(Locale language) {
        return language.getLanguage().equals("en") ? labelEn : labelFr;
    }

    /** Every label, preferred or everyday, in both languages. */
    public Stream<String> labels() {
        return Stream.of(Stream.of(labelFr, labelEn), wordsFr.stream(), wordsEn.stream())
                .flatMap(s -> s)
                .distinct();
    }

    private static List<String> copy(List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
