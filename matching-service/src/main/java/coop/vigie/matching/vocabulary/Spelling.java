package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.WordAnalyzer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Forgives typos: a word that the vocabulary does not have is read as the one letter away that it has. */
final class Spelling {

    private static final int SHORTEST = 5;

    private final Map<String, Integer> known = new HashMap<>();

    /** By stem, the word that the labels have most, as it stands there. */
    private final Map<String, String> plain = new HashMap<>();

    /** The same by their first letter, in which hardly anybody errs: a word is compared with those alone. */
    private final Map<Character, List<String>> byInitial;

    Spelling(List<ConceptWords> concepts) {
        concepts.stream()
                .flatMap(ConceptWords::texts)
                .flatMap(List::stream)
                .forEach(word -> known.merge(word.stem(), 1, Integer::sum));
        Map<String, Integer> counts = new HashMap<>();
        concepts.stream()
                .flatMap(concept -> concept.labels().stream())
                .flatMap(List::stream)
                .forEach(word -> {
                    int count = counts.merge(word.plain(), 1, Integer::sum);
                    plain.merge(word.stem(), word.plain(), (best, other) -> counts.get(best) >= count ? best : other);
                });
        byInitial = known.keySet().stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    /** As it would stand in a label: a misspelt word as what it was read as, any other as it is. */
    String plain(Word word, List<Word> original) {
        return original.contains(word) ? word.plain() : plain.getOrDefault(word.stem(), word.plain());
    }

    List<Word> correct(List<Word> words) {
        return words.stream().map(this::correct).toList();
    }

    private Word correct(Word word) {
        if (word.stem().length() < SHORTEST || known.containsKey(word.stem())) {
            return word;
        }
        return nearest(word.stem())
                .map(stem -> new Word(
                        word.surface(),
                        stem,
                        stem.substring(0, Math.min(WordAnalyzer.ROOT_LENGTH, stem.length())),
                        word.start(),
                        word.end()))
                .orElse(word);
    }

    /** The most frequent known word at one edit (a letter more, less, other, or two swapped), with the same first letter. */
    private Optional<String> nearest(String stem) {
        ByteRunAutomaton near = new ByteRunAutomaton(new LevenshteinAutomata(stem, true).toAutomaton(1));
        return byInitial.getOrDefault(stem.charAt(0), List.of()).stream()
                .filter(word -> Math.abs(word.length() - stem.length()) <= 1)
                .filter(word -> {
                    BytesRef bytes = new BytesRef(word);
                    return near.run(bytes.bytes, bytes.offset, bytes.length);
                })
                .max(Comparator.comparingInt((String word) -> known.get(word))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
