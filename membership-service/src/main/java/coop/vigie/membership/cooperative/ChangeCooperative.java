package coop.vigie.membership.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.rule.Statutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;

/** Changes the statutes, as a new dated version. */
@ApplicationScoped
class ChangeCooperative {

    private final CooperativeStore store;
    private final Keepers keepers;
    private final Validation validation;
    private final CooperativeEvents events;
    private final Author author;
    private final ObjectMapper json;

    ChangeCooperative(
            CooperativeStore store, Keepers keepers, Validation validation, CooperativeEvents events, Author author) {
        this.store = store;
        this.keepers = keepers;
        this.validation = validation;
        this.events = events;
        this.author = author;
        this.json = new ObjectMapper();
    }

    @Transactional
    Cooperative handle(String id, String ifMatch, ObjectNode patch) {
        Cooperative before = store.lock(id);
        keepers.require(before);
        ETags.requireMatch(ifMatch, before.version());
        if (patch == null) {
            validation.check(null);
        }
        CooperativeDraft draft = patched(before, patch);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        StatutesReader reader = new StatutesReader(draft, errors);
        Statutes statutes = reader.statutes();
        fixed(patch, before, statutes, errors);
        errors.throwIfAny();
        CreateCooperative.demandLawful(statutes, author.today());
        Cooperative after =
                before.changed(reader.identity(), draft.platforms() == null ? List.of() : draft.platforms(), statutes);
        store.update(after);
        store.insertStatutes(after, author.today(), author.name(), author.now());
        events.publish(after);
        return after;
    }

    private CooperativeDraft patched(Cooperative before, ObjectNode patch) {
        ObjectNode document = json.valueToTree(CooperativeView.of(before));
        document.remove("version");
        merge(document, patch);
        try {
            return json.treeToValue(document, CooperativeDraft.class);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(
                    "",
                    "malformed-patch",
                    Text.of(
                            "Un champ du changement est inconnu ou n'a pas le bon type.",
                            "A field of the change is unknown or has the wrong type."));
        }
    }

    /** JSON Merge Patch (RFC 7396): null removes, objects merge, all else replaces. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Iterator<String> names = patch.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = patch.get(name);
            if (value.isNull()) {
                target.remove(name);
            } else if (value.isObject() && target.get(name) instanceof ObjectNode inner) {
                merge(inner, (ObjectNode) value);
            } else {
                target.set(name, value);
            }
        }
    }

    private static void fixed(ObjectNode patch, Cooperative before, Statutes after, FieldErrors errors) {
        errors.check(
                !patch.has("id") || before.id().equals(patch.path("id").asText()),
                "/id",
                "cannot-change",
                Text.of("Un identifiant ne change pas.", "An id does not change."));
        errors.check(
                before.statutes().nominal().equals(after.nominal()),
                "/nominal",
                "cannot-change",
                Text.of(
                        "Le nominal change par un mouvement de division ou de regroupement.",
                        "The nominal changes by a movement: a split or a consolidation."));
    }
}
