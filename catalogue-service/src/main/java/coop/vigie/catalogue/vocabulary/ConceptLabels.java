package coop.vigie.catalogue.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the concept that words typed by a person are a label of, whatever their accents, case, plural and small words. */
final class ConceptLabels {

    private static final int MOST = 3;

    private final Map<String, Set<String>> preferred = new LinkedHashMap<>();
    private final Map<String, Set<String>> others = new LinkedHashMap<>();

    ConceptLabels(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.living() && concept.kind().equals(Concept.FUNCTION)) {
                concept.preferredLabels().forEach(label -> put(preferred, label, concept.id()));
                concept.otherLabels().forEach(label -> put(others, label, concept.id()));
            }
        }
    }

    /** The concepts that have this label: those that prefer it, else those that know it; at most three; empty for none. */
    List<String> conceptsLabelled(String label) {
        String key = PlainWords.key(label);
        Set<String> found = preferred.getOrDefault(key, others.getOrDefault(key, Set.of()));
        return found.stream().limit(MOST).toList();
    }

    private static void put(Map<String, Set<String>> labels, String label, String concept) {
        String key = PlainWords.key(label);
        if (!key.isEmpty()) {
            labels.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(concept);
        }
    }
}
