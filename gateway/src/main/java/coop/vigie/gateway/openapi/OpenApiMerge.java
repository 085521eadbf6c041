package coop.vigie.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Merges OpenAPI 3.1 documents. Components of one name that differ get the name of their service before it. */
final class OpenApiMerge {

    private static final String COMPONENTS = "#/components/";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> tags = new HashSet<>();

    OpenApiMerge(String server) {
        merged.put("openapi", "3.1.0");
        ObjectNode info = merged.putObject("info");
        info.put("title", "Vigie");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Find, adopt and co-own cooperative and free-software platforms: catalogue, matching, membership.");
        info.putObject("contact").put("name", "Vigie").put("url", "https://vigie.coop");
        info.putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
        merged.putArray("servers").addObject().put("url", server);
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject("components");
    }

    /** Takes in the document of one service. */
    OpenApiMerge add(String service, JsonNode document) {
        ObjectNode copy = document.deepCopy();
        renameCollisions(service, copy);
        addTags(copy.path("tags"));
        copy.path("paths").fields().forEachRemaining(path -> paths().set(path.getKey(), path.getValue()));
        copy.path("components").fields().forEachRemaining(section -> {
            ObjectNode into = components().withObject("/" + section.getKey());
            section.getValue().fields().forEachRemaining(c -> into.set(c.getKey(), c.getValue()));
        });
        return this;
    }

    /** The merged document. */
    ObjectNode document() {
        return merged;
    }

    private void renameCollisions(String service, ObjectNode document) {
        Iterator<Map.Entry<String, JsonNode>> sections =
                document.path("components").fields();
        while (sections.hasNext()) {
            Map.Entry<String, JsonNode> section = sections.next();
            JsonNode known = components().path(section.getKey());
            for (String name : new HashSet<>(names(section.getValue()))) {
                boolean collides = known.has(name)
                        && !known.get(name).equals(section.getValue().get(name));
                if (collides) {
                    String renamed = capitalised(service) + name;
                    ObjectNode components = (ObjectNode) section.getValue();
                    components.set(renamed, components.remove(name));
                    String prefix = COMPONENTS + section.getKey() + "/";
                    replaceReferences(document, prefix + name, prefix + renamed);
                }
            }
        }
    }

    private static Set<String> names(JsonNode components) {
        Set<String> names = new HashSet<>();
        components.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void replaceReferences(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(field -> {
                if (field.getKey().equals("$ref") && field.getValue().asText().equals(from)) {
                    field.setValue(TextNode.valueOf(to));
                } else {
                    replaceReferences(field.getValue(), from, to);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> replaceReferences(item, from, to));
        }
    }

    private void addTags(JsonNode more) {
        for (JsonNode tag : more) {
            if (tags.add(tag.path("name").asText())) {
                ((ArrayNode) merged.get("tags")).add(tag);
            }
        }
    }

    private ObjectNode paths() {
        return (ObjectNode) merged.get("paths");
    }

    private ObjectNode components() {
        return (ObjectNode) merged.get("components");
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
