package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What SKOS asks of a concept beside its shape: names of its own, links that lead somewhere and not round in a circle. */
final class ConceptRules {

    private static final List<String> LINKS = List.of("broader", "related");

    private ConceptRules() {}

    /** Notes what is wrong with a concept among the others; the id is null for a new one. */
    static void check(ObjectNode document, String id, Vocabulary others, FieldErrors errors) {
        for (String list : LINKS) {
            links(document, list, id, others, errors);
        }
        names(document, id, others, errors);
    }

    private static void links(ObjectNode document, String list, String id, Vocabulary others, FieldErrors errors) {
        List<String> unknown = new ArrayList<>();
        for (JsonNode link : document.path(list)) {
            String to = link.asText();
            if (to.equals(id)) {
                errors.add(
                        "/" + list,
                        "linked-to-itself",
                        Text.of(
                                "Un concept n'est pas lié à lui-même : retirez « " + id + " ».",
                                "A concept is not linked to itself: remove \"" + id + "\"."));
            } else if (others.find(to).isEmpty()) {
                unknown.add(to);
            } else if (list.equals("broader") && id != null && isUnder(to, id, others)) {
                errors.add(
                        "/broader",
                        "circle",
                        Text.of(
                                "« " + to + " » est déjà plus étroit que « " + id + " » : il n'est pas plus large.",
                                "\"" + to + "\" is narrower than \"" + id + "\" already: it is not broader."));
            }
        }
        errors.check(
                unknown.isEmpty(),
                "/" + list,
                "unknown-concept",
                Text.of(
                        "Concepts inconnus : " + String.join(", ", unknown) + ".",
                        "Unknown concepts: " + String.join(", ", unknown) + "."));
    }

    /** Two concepts of one name could not be told apart by anybody (SKOS reference, S14 and its notes on integrity). */
    private static void names(ObjectNode document, String id, Vocabulary others, FieldErrors errors) {
        String french = document.path("prefFr").asText();
        String english = document.path("prefEn").asText("");
        for (Concept other : others.all()) {
            if (other.living() && !other.id().equals(id)) {
                taken(french.equalsIgnoreCase(other.prefFr()), "/prefFr", other, errors);
                taken(!english.isEmpty() && english.equalsIgnoreCase(other.prefEn()), "/prefEn", other, errors);
            }
        }
    }

    private static void taken(boolean isTaken, String pointer, Concept other, FieldErrors errors) {
        errors.check(
                !isTaken,
                pointer,
                "label-taken",
                Text.of(
                        "« " + other.id() + " » porte déjà ce nom : choisissez-en un autre, ou changez ce concept-là.",
                        "\"" + other.id() + "\" has this label already: choose another, or change that concept."));
    }

    /** Whether a concept is the other one or under it. */
    static boolean isUnder(String id, String above, Vocabulary vocabulary) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            String one = next.remove(next.size() - 1);
            if (one.equals(above)) {
                return true;
            }
            if (seen.add(one)) {
                vocabulary.find(one).ifPresent(concept -> next.addAll(concept.broader()));
            }
        }
        return false;
    }

    /** Takes its preferred labels out of the others: the two are disjoint (SKOS S13). */
    static void keepLabelsApart(ObjectNode document) {
        Map.of("prefFr", "altFr", "prefEn", "altEn").forEach((pref, alt) -> {
            String preferred = document.path(pref).asText("").toLowerCase(Locale.ROOT);
            for (Iterator<JsonNode> labels = document.path(alt).iterator(); labels.hasNext(); ) {
                if (labels.next().asText().toLowerCase(Locale.ROOT).equals(preferred)) {
                    labels.remove();
                }
            }
            if (document.path(alt).isEmpty()) {
                document.remove(alt);
            }
        });
    }

    /** The document of a concept that linked to one that was merged: it links to what took its place, unless round in a circle. */
    static ObjectNode relinked(ObjectNode document, String id, String merged, String into, Vocabulary vocabulary) {
        ObjectNode relinked = document.deepCopy();
        for (String list : LINKS) {
            Set<String> links = new LinkedHashSet<>();
            document.path(list)
                    .forEach(link -> links.add(Objects.equals(link.asText(), merged) ? into : link.asText()));
            links.remove(id);
            if (list.equals("broader") && isUnder(into, id, vocabulary)) {
                links.remove(into);
            }
            relinked.remove(list);
            links.forEach(relinked.withArray(list)::add);
            if (links.isEmpty()) {
                relinked.remove(list);
            }
        }
        return relinked;
    }
}
