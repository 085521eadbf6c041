package coop.vigie.matching.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** JSON Merge Patch (RFC 7396) over what a person may change of a need. */
@ApplicationScoped
class NeedPatch {

    private final ObjectMapper json;
    private final Clock clock;

    NeedPatch(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The draft that the need becomes. */
    NeedDraft apply(Need need, JsonNode patch, FieldErrors errors) {
        if (patch == null || !patch.isObject()) {
            throw Refusal.invalid(
                    "", "not-an-object", Text.of("Un objet JSON est attendu.", "A JSON object is expected."));
        }
        if (patch.has("organisation")
                && !need.organisation().equals(patch.get("organisation").asText())) {
            errors.add(
                    "/organisation",
                    "read-only",
                    Text.of("Un besoin ne change pas d'organisation.", "A need does not change its organisation."));
        }
        ObjectNode current = json.valueToTree(draft(need));
        merge(current, patch);
        current.put("organisation", need.organisation());
        try {
            NeedDraft draft = json.treeToValue(current, NeedDraft.class);
            if (!Objects.equals(draft.horizon(), need.details().horizon())) {
                ReadNeed.checkHorizon(draft.horizon(), LocalDate.now(clock), errors);
            }
            return draft.state() == null || draft.visibility() == null ? withDefaults(draft, need) : draft;
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.invalid(
                    pointer(unknown),
                    "unknown-field",
                    Text.of(
                            "Ce champ n'existe pas ou ne se modifie pas.",
                            "This field does not exist or cannot be changed."));
        } catch (JsonMappingException malformed) {
            throw Refusal.invalid(
                    pointer(malformed),
                    "malformed-value",
                    Text.of("Cette valeur n'a pas la forme attendue.", "This value does not have the form expected."));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be read", e);
        }
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = patch.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue().isObject() && target.get(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, field.getValue());
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private static NeedDraft draft(Need need) {
        return new NeedDraft(
                need.organisation(),
                need.title(),
                need.text(),
                need.state().code(),
                need.visibility(),
                need.details().functions(),
                need.details().domains(),
                need.details().constraints(),
                need.territory(),
                need.details().horizon(),
                need.details().budget(),
                need.details().users(),
                need.details().sharedWith());
    }

    private static NeedDraft withDefaults(NeedDraft d, Need need) {
        return new NeedDraft(
                d.organisation(),
                d.title(),
                d.text(),
                d.state() == null ? need.state().code() : d.state(),
                d.visibility() == null ? "private" : d.visibility(),
                d.functions(),
                d.domains(),
                d.constraints(),
                d.territory(),
                d.horizon(),
                d.budget(),
                d.users(),
                d.sharedWith());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
