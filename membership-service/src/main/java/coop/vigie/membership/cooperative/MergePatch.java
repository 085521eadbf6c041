package coop.vigie.membership.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** JSON Merge Patch (RFC 7396) on what was stored, read again as a whole. */
public final class MergePatch {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private MergePatch() {}

    /** The document, without these of its fields, after the patch; 400 with the field's pointer where it cannot be read any more. */
    public static <T> T apply(Object document, ObjectNode patch, Class<T> type, String... without) {
        ObjectNode after = JSON.valueToTree(document);
        after.remove(List.of(without));
        merge(after, patch);
        try {
            return JSON.treeToValue(after, type);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(r -> "/" + (r.getFieldName() != null ? r.getFieldName() : Integer.toString(r.getIndex())))
                    .collect(Collectors.joining());
            throw Refusal.invalid(
                    pointer,
                    "malformed-patch",
                    Text.of(
                            "Ce champ est inconnu ou n'a pas le bon type.",
                            "This field is unknown or has the wrong type."));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(
                    "", "malformed-patch", Text.of("Ce changement ne peut être lu.", "This change cannot be read."));
        }
    }

    /** Null removes, objects merge, all else replaces. */
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
}
