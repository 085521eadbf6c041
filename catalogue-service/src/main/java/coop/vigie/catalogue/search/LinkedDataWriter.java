package coop.vigie.catalogue.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;

/** Platforms as JSON-LD: schema.org for what they are, DCAT for their place in the catalogue. */
final class LinkedDataWriter {

    private final String base;

    /**
     * A writer.
     *
     * @param base address of the list of platforms
     */
    LinkedDataWriter(String base) {
        this.base = base;
    }

    /** The beginning of the document; platforms follow, each after a comma, then {@link #end}. */
    String start() {
        ObjectNode context = Json.object();
        context.put("schema", "https://schema.org/")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/");
        ObjectNode catalogue = Json.object().put("@id", base).put("@type", "dcat:Catalog");
        catalogue.putObject("dct:title").put("@value", "Catalogue Vigie").put("@language", "fr");
        return "{\"@context\":" + Json.write(context) + ",\"@graph\":[" + Json.write(catalogue);
    }

    String end() {
        return "]}";
    }

    String platform(ExportStore.ExportRow row) {
        PlatformDocument document = new PlatformDocument(Json.object(row.document()));
        ObjectNode node = Json.object().put("@id", base + "/" + row.id());
        node.putArray("@type").add("schema:SoftwareApplication").add("dcat:Resource");
        node.putObject("dcat:inCatalog").put("@id", base);
        put(node, "schema:name", document.text("name"));
        ArrayNode descriptions = node.putArray("schema:description");
        descriptions.addObject().put("@value", document.text("summary")).put("@language", "fr");
        document.translations().forEach((language, texts) -> {
            if (texts.get("summary") != null) {
                descriptions.addObject().put("@value", texts.get("summary")).put("@language", language);
            }
        });
        put(node, "schema:softwareVersion", document.text("latestRelease", "version"));
        put(node, "schema:license", document.text("licence"));
        link(node, "schema:url", document.text("website"));
        link(node, "schema:codeRepository", document.text("repository"));
        link(node, "schema:softwareHelp", document.text("documentation"));
        link(node, "dcat:landingPage", document.text("website"));
        if (document.text("steward") != null) {
            node.putObject("schema:maintainer")
                    .put("@type", "schema:Organization")
                    .put("schema:name", document.text("steward"));
        }
        list(node, "schema:featureList", document.texts("functions"));
        list(
                node,
                "dcat:theme",
                document.texts("domains").stream()
                        .map(id -> base.replaceFirst("/platforms$", "/concepts/") + id)
                        .toList());
        list(node, "schema:inLanguage", document.texts("languages"));
        if (row.publishedAt() != null) {
            put(node, "dct:issued", row.publishedAt().toString());
        }
        put(node, "dct:modified", row.updatedAt().toString());
        return Json.write(node);
    }

    private static void list(ObjectNode node, String property, Iterable<String> values) {
        ArrayNode list = Json.object().putArray(property);
        values.forEach(list::add);
        if (!list.isEmpty()) {
            node.set(property, list);
        }
    }

    private static void link(ObjectNode node, String property, String address) {
        if (address != null) {
            node.putObject(property).put("@id", address);
        }
    }

    private static void put(ObjectNode node, String property, String value) {
        if (value != null) {
            node.put(property, value);
        }
    }
}
