package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.WordAnalyzer;
import coop.vigie.matching.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Forgives typos: a word that the vocabulary does not have is read as the one letter away that it has. */
final class Spelling {

    private static final int SHORTEST = 5;

    private final Map<String, Integer> known = new HashMap<>();

    Spelling(List<Concept> concepts) {
        concepts.stream()
                .flatMap(c -> Stream.of(c.labels(), c.examples().stream(), c.definitions().stream())
                        .flatMap(s -> s))
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> known.merge(word.stem(), 1, Integer::sum));
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
        return known.entrySet().stream()
                .filter(entry -> Math.abs(entry.getKey().length() - stem.length()) <= 1
                        && entry.getKey().charAt(0) == stem.charAt(0))
                .filter(entry -> {
                    BytesRef bytes = new BytesRef(entry.getKey());
                    return near.run(bytes.bytes, bytes.offset, bytes.length);
                })
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
