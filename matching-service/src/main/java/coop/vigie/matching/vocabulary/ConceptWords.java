package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a concept, read once for all that compare with them.
 *
 * @param labels of each label
 * @param sentences of each definition and each example
 */
record ConceptWords(List<List<Word>> labels, List<List<Word>> sentences) {

    static ConceptWords of(Concept concept) {
        return new ConceptWords(
                read(concept.labels()),
                read(Stream.concat(concept.definitions().stream(), concept.examples().stream())));
    }

    /** Of all its texts. */
    Stream<List<Word>> texts() {
        return Stream.concat(labels.stream(), sentences.stream());
    }

    private static List<List<Word>> read(Stream<String> texts) {
        return texts.map(Words::of).filter(words -> !words.isEmpty()).toList();
    }
}
