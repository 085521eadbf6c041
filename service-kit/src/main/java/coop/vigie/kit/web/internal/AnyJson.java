package coop.vigie.kit.web.internal;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Jackson's trees stand for values of any shape; what the framework reads from their Java classes means nothing. */
final class AnyJson {

    private static final String VALUE = "JsonNode";
    private static final String OBJECT = "ObjectNode";

    private AnyJson() {}

    static void describe(Components components) {
        components.removeSchema("JsonNodeType");
        if (has(components, VALUE)) {
            components.addSchema(VALUE, OASFactory.createSchema().description("Any JSON value"));
        }
        if (has(components, OBJECT)) {
            components.addSchema(
                    OBJECT, OASFactory.createSchema().addType(SchemaType.OBJECT).description("Any JSON object"));
        }
        for (Schema schema : components.getSchemas().values()) {
            if (schema.getProperties() != null) {
                schema.getProperties().values().stream()
                        .filter(property -> property.getRef() != null)
                        .filter(property -> property.getRef().endsWith("/" + VALUE))
                        .forEach(property -> property.setType(null));
            }
        }
    }

    private static boolean has(Components components, String schema) {
        return components.getSchemas().containsKey(schema);
    }
}
