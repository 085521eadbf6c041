package coop.vigie.catalogue.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An organisation at one version.
 *
 * @param json its document, checked
 */
public record Organisation(String id, long version, ObjectNode json, Instant updatedAt) {

    /** A text of the document; null where it is absent. */
    public String text(String field) {
        return json.path(field).isTextual() ? json.get(field).textValue() : null;
    }

    /** Its name. */
    public String name() {
        return text("name");
    }

    /** What sort of organisation it is. */
    public String kind() {
        return text("kind");
    }

    Organisation next(ObjectNode document, Instant at) {
        return new Organisation(id, version + 1, document, at);
    }
}
