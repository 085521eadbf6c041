package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.ShapeCheck;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.List;

/** Takes out of a document from elsewhere what ours cannot hold, so that one odd value does not cost the whole entry. */
final class MendedDocument {

    private static final Shape.Group SHAPE = PlatformShape.of(domain -> true);

    private static final String TOO_MANY = "too-many";

    private MendedDocument() {}

    /** What was taken out, and why. What every platform must have stays as it is: without it the entry is refused. */
    static List<Text> mend(ObjectNode document) {
        FieldErrors errors = new FieldErrors();
        ShapeCheck.check(SHAPE, document, errors);
        List<Text> warnings = new ArrayList<>();
        List<FieldError> faults = errors.list();
        // From the last to the first, so that places in lists stay right.
        for (int i = faults.size() - 1; i >= 0; i--) {
            FieldError fault = faults.get(i);
            if (mend(document, fault)) {
                boolean shortened = fault.code().equals(TOO_MANY);
                warnings.add(Text.of(
                        fault.pointer()
                                + (shortened ? " raccourci : " : " laissé de côté : ")
                                + fault.detail().fr(),
                        fault.pointer()
                                + (shortened ? " shortened: " : " left out: ")
                                + fault.detail().en()));
            }
        }
        return warnings;
    }

    private static boolean mend(ObjectNode document, FieldError fault) {
        JsonPointer at = JsonPointer.valueOf(fault.pointer());
        if (fault.code().equals(TOO_MANY) && document.at(at) instanceof ArrayNode list) {
            return shorten(list, most(at));
        }
        // An object that lacks what it needs is of no use as a whole.
        JsonPointer odd = fault.code().equals("required") ? at.head() : at;
        boolean ofTheWhole = odd == null || odd.matches() || isRequired(odd);
        return !ofTheWhole && remove(document, odd);
    }

    private static boolean isRequired(JsonPointer at) {
        Shape.Field field = SHAPE.field(at.getMatchingProperty());
        return at.tail().matches() && field != null && field.required();
    }

    private static boolean shorten(ArrayNode list, int most) {
        while (list.size() > most) {
            list.remove(list.size() - 1);
        }
        return true;
    }

    private static int most(JsonPointer at) {
        Shape shape = SHAPE;
        for (JsonPointer step = at; !step.matches(); step = step.tail()) {
            shape = shape instanceof Shape.Group group
                    ? group.field(step.getMatchingProperty()).shape()
                    : shape;
        }
        return shape instanceof Shape.Items items ? items.maxItems() : 0;
    }

    private static boolean remove(ObjectNode document, JsonPointer at) {
        JsonNode parent = document.at(at.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(at.last().getMatchingProperty()) != null;
        }
        return parent instanceof ArrayNode list && list.remove(at.last().getMatchingIndex()) != null;
    }
}
