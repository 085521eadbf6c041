package coop.vigie.catalogue.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the concepts that typed words name: those with a label, in either language, all of whose words were typed; of several the longest,
 * so that "réparation de vélos" is the repair of bicycles and not all that has to do with bicycles.
 */
final class ConceptNames {

    private final Map<String, List<Label>> byFirstWord = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    ConceptNames(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.living()) {
                concept.labels()
                        .map(label -> (Set<String>) new LinkedHashSet<>(PlainWords.of(label)))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .forEach(words -> add(new Label(concept.id(), concept.kind(), words)));
            }
        }
    }

    private void add(Label label) {
        known.addAll(label.words);
        byFirstWord
                .computeIfAbsent(label.words.iterator().next(), word -> new ArrayList<>())
                .add(label);
    }

    boolean know(String word) {
        return known.containsAll(PlainWords.of(word));
    }

    private record Label(String concept, String kind, Set<String> words) {}

    Meaning of(List<String> typed) {
        Set<String> asked = new LinkedHashSet<>();
        typed.forEach(word -> asked.addAll(PlainWords.of(word)));
        List<Label> named = asked.stream()
                .flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream())
                .filter(label -> asked.containsAll(label.words))
                .toList();
        int longest = named.stream().mapToInt(label -> label.words.size()).max().orElse(0);
        List<Label> best =
                named.stream().filter(label -> label.words.size() == longest).toList();
        Set<String> covered = new HashSet<>();
        best.forEach(label -> covered.addAll(label.words));
        List<String> others = typed.stream()
                .filter(word -> !covered.containsAll(PlainWords.of(word)))
                .toList();
        return new Meaning(ids(best, Concept.FUNCTION), ids(best, Concept.DOMAIN), List.of(), others);
    }

    private static List<String> ids(List<Label> labels, String kind) {
        return labels.stream()
                .filter(label -> label.kind.equals(kind))
                .map(Label::concept)
                .distinct()
                .toList();
    }
}
