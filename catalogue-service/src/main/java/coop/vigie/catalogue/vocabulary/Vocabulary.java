package coop.vigie.catalogue.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All concepts at one moment, and what they make of the words of people. Immutable. */
public final class Vocabulary {

    private final Map<String, Concept> byId = new LinkedHashMap<>();
    private final ConceptLabels labels;
    private final ConceptFinder finder;
    private final ConceptNames names;

    public Vocabulary(Collection<Concept> concepts) {
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        labels = new ConceptLabels(byId.values());
        finder = new ConceptFinder(byId.values());
        names = new ConceptNames(byId.values());
    }

    /** The concept of this id, merged ones included. */
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether this is the id of a living domain. */
    public boolean isDomain(String id) {
        return find(id).filter(c -> c.living() && c.kind().equals(Concept.DOMAIN))
                .isPresent();
    }

    /** The living concept that this id stands for: a merged one gives its successor. */
    public Optional<Concept> living(String id) {
        return find(id).flatMap(c -> c.living() ? Optional.of(c) : living(c.mergedInto()));
    }

    /**
     * The ids that mean the same concept of this kind as this one: the living one's, and those of all that were merged into it, which older
     * documents may still name. Empty where there is no such concept.
     */
    public List<String> idsOf(String id, String kind) {
        return living(id)
                .filter(meant -> meant.kind().equals(kind))
                .map(meant -> byId.keySet().stream()
                        .filter(other -> living(other).filter(meant::equals).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** The concepts that these words are a label of; empty where nobody knows them yet. */
    public List<String> conceptsLabelled(String label) {
        return labels.conceptsLabelled(label);
    }

    /** The concepts that a free text is about, the surest first. */
    public List<ConceptMatch> proposeFor(String text) {
        return finder.find(text);
    }

    /** Whether a word is in the label of any concept. */
    public boolean knows(String word) {
        return names.know(word);
    }

    /** What the words of a search name. */
    public Meaning meaningOf(List<String> words) {
        return names.of(words);
    }

    /** The same with the living functions that are related to those named, or narrower. */
    public Meaning widened(Meaning meaning) {
        Set<String> named = new HashSet<>(meaning.functions());
        named.addAll(meaning.domains());
        Set<String> near = new LinkedHashSet<>();
        for (Concept concept : byId.values()) {
            boolean isNear = concept.broader().stream().anyMatch(named::contains)
                    || concept.related().stream().anyMatch(named::contains)
                    || named.stream().anyMatch(id -> byId.get(id).related().contains(concept.id()));
            if (isNear && concept.living() && concept.kind().equals(Concept.FUNCTION)) {
                near.add(concept.id());
            }
        }
        near.removeAll(named);
        return new Meaning(meaning.functions(), meaning.domains(), List.copyOf(near), meaning.otherWords());
    }

    /** Ids of the living domains. */
    public List<String> domains() {
        return byId.values().stream()
                .filter(c -> isDomain(c.id()))
                .map(Concept::id)
                .toList();
    }

    /** All concepts, merged ones included. */
    public Collection<Concept> all() {
        return byId.values();
    }
}
