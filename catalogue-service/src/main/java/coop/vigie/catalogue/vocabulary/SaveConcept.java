package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import coop.vigie.catalogue.changes.ChangeEvents;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.MergePatch;
import coop.vigie.catalogue.document.ShapeCheck;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.catalogue.vocabulary.ConceptStore.Change;
import coop.vigie.catalogue.vocabulary.ConceptStore.ConceptRow;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Adds, changes or merges concepts, one after the other: each writes other concepts and platforms too, and two at once would wait for each
 * other. Whoever changes a concept locks the vocabulary first.
 */
@ApplicationScoped
public class SaveConcept {

    private final ConceptStore store;
    private final Vocabularies vocabularies;
    private final ConceptUsers users;
    private final ChangeEvents changes;
    private final Clock clock;

    SaveConcept(ConceptStore store, Vocabularies vocabularies, ConceptUsers users, ChangeEvents changes, Clock clock) {
        this.store = store;
        this.vocabularies = vocabularies;
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    /** The concept that was added. */
    @Transactional
    public Concept handle(JsonNode sent, String by) {
        store.lockVocabulary();
        ObjectNode document = check(sent, null);
        checkAmongOthers(document, null);
        String id = sent.hasNonNull("id")
                ? sent.get("id").textValue().strip()
                : Slug.of(document.get("prefFr").textValue());
        if (id.isEmpty() || store.find(id).isPresent()) {
            throw Refusal.conflict(
                    "concept-exists",
                    Text.of("L'identifiant « " + id + " » est déjà pris.", "The id \"" + id + "\" is taken."));
        }
        Concept added = save(row(id, 1, document, null), Json.object(), StandardNote.CONCEPT_ADDED.kept(), by);
        users.conceptsChanged(List.of(id));
        return added;
    }

    /** Adds the concepts that a new installation starts with: all at once, since they name one another. */
    @Transactional
    public void addAll(List<? extends JsonNode> documents, String by) {
        store.lockVocabulary();
        for (JsonNode sent : documents) {
            ObjectNode document = check(sent, null);
            save(
                    row(sent.get("id").textValue(), 1, document, null),
                    Json.object(),
                    StandardNote.INITIAL_VOCABULARY.kept(),
                    by);
        }
    }

    /** The concept that was changed, or as it was where nothing changes. */
    @Transactional
    public Concept change(String id, String ifMatch, JsonNode patch, String by) {
        store.lockVocabulary();
        ConceptRow known = store.find(id).orElseThrow(() -> notFound(id));
        ETags.requireMatch(ifMatch, known.version());
        requireLiving(known);
        ObjectNode document = check(MergePatch.apply(known.json(), patch), id);
        if (!document.path("kind").asText().equals(known.kind())) {
            throw Refusal.invalid(
                    "/kind",
                    "read-only",
                    Text.of("La nature d'un concept ne change pas.", "A concept's kind does not change."));
        }
        checkAmongOthers(document, id);
        if (document.equals(known.json())) {
            return known.concept();
        }
        Concept changed = save(row(id, known.version() + 1, document, null), known.json(), null, by);
        users.conceptsChanged(List.of(id));
        return changed;
    }

    /** The concept that took the place of the other, with its labels and examples. */
    @Transactional
    public Concept merge(String id, String into, String note, String by) {
        if (id.equals(into)) {
            throw Refusal.invalid(
                    "/into",
                    "merged-into-itself",
                    Text.of("Un concept ne se fusionne pas avec lui-même.", "A concept is not merged into itself."));
        }
        store.lockVocabulary();
        ConceptRow merged = store.find(id).orElseThrow(() -> notFound(id));
        ConceptRow target = store.find(into)
                .orElseThrow(() -> Refusal.invalid(
                        "/into", "unknown-concept", Text.of("Ce concept n'existe pas.", "There is no such concept.")));
        requireLiving(merged);
        requireLiving(target);
        if (!merged.kind().equals(target.kind())) {
            throw Refusal.invalid(
                    "/into",
                    "other-kind",
                    Text.of(
                            "Un domaine et une fonction ne se fusionnent pas.",
                            "A domain and a function are not merged."));
        }
        ObjectNode joined = target.json();
        Map.of("prefFr", "altFr", "prefEn", "altEn")
                .forEach((pref, alt) -> join(joined, merged.json().get(pref), alt));
        for (String list : List.of("altFr", "altEn", "examplesFr", "examplesEn")) {
            merged.json().path(list).forEach(item -> join(joined, item, list));
        }
        ConceptRules.keepLabelsApart(joined);
        save(row(into, target.version() + 1, joined, null), target.json(), note, by);
        save(row(id, merged.version() + 1, merged.json(), into), merged.json(), note, by);
        List<String> changed = new ArrayList<>(List.of(id, into));
        changed.addAll(relink(id, into, note, by));
        users.conceptsChanged(changed);
        return store.find(into).orElseThrow(() -> notFound(into)).concept();
    }

    static Refusal notFound(String id) {
        return Refusal.notFound(
                Text.of("Aucun concept n'a l'identifiant « " + id + " ».", "No concept has the id \"" + id + "\"."));
    }

    private Concept save(ConceptRow row, ObjectNode before, String note, String by) {
        store.save(row, new Change(JsonDiff.asJson(before, row.json()), by, note, clock.instant()));
        vocabularies.forget();
        Concept concept = row.concept();
        changes.append(new ConceptState(
                concept.id(),
                concept.version(),
                !concept.living(),
                concept.kind(),
                concept.mergedInto(),
                concept.prefFr(),
                concept.prefEn(),
                concept.altFr(),
                concept.altEn(),
                concept.broader(),
                concept.related(),
                concept.definitionFr(),
                concept.definitionEn(),
                concept.examplesFr(),
                concept.examplesEn()));
        return concept;
    }

    private static ConceptRow row(String id, long version, ObjectNode document, String mergedInto) {
        return new ConceptRow(id, version, document.path("kind").asText(), mergedInto, Json.write(document));
    }

    private static ObjectNode check(JsonNode sent, String id) {
        FieldErrors errors = new FieldErrors();
        ObjectNode document = ShapeCheck.check(ConceptShape.SHAPE, sent, errors);
        if (id != null
                && document.hasNonNull("id")
                && !document.get("id").textValue().equals(id)) {
            errors.add("/id", "read-only", Text.of("Un identifiant ne change jamais.", "An id never changes."));
        }
        errors.throwIfAny();
        document.remove("id");
        ConceptRules.keepLabelsApart(document);
        return document;
    }

    private void checkAmongOthers(ObjectNode document, String id) {
        FieldErrors errors = new FieldErrors();
        ConceptRules.check(document, id, vocabularies.current(), errors);
        errors.throwIfAny();
    }

    /** What linked to a concept that was merged. */
    private List<String> relink(String merged, String into, String note, String by) {
        Vocabulary vocabulary = vocabularies.current();
        List<String> linked = vocabulary.all().stream()
                .filter(concept -> concept.living()
                        && (concept.broader().contains(merged)
                                || concept.related().contains(merged)))
                .map(Concept::id)
                .toList();
        for (String id : linked) {
            ConceptRow row = store.find(id).orElseThrow(() -> notFound(id));
            ObjectNode document = ConceptRules.relinked(row.json(), id, merged, into, vocabulary);
            save(row(id, row.version() + 1, document, null), row.json(), note, by);
        }
        return linked;
    }

    private static void requireLiving(ConceptRow row) {
        if (row.mergedInto() != null) {
            throw Refusal.conflict(
                            "concept-merged",
                            Text.of(
                                    "Ce concept a été fusionné avec « " + row.mergedInto() + " ».",
                                    "This concept was merged into \"" + row.mergedInto() + "\"."))
                    .with("mergedInto", row.mergedInto());
        }
    }

    private static void join(ObjectNode into, JsonNode item, String list) {
        if (item == null) {
            return;
        }
        boolean there = false;
        for (JsonNode known : into.withArray(list)) {
            there |= known.equals(item);
        }
        if (!there) {
            into.withArray(list).add(item);
        }
    }
}
