package coop.vigie.catalogue.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.stream.Stream;

/** Platforms as JSON-LD: schema.org for what they are, DCAT for their place in the catalogue. */
final class LinkedDataWriter {

    private final String base;
    private final String concepts;
    private final Vocabulary vocabulary;

    /**
     * A writer.
     *
     * @param root address of the API; platforms and concepts are below it
     */
    LinkedDataWriter(URI root, Vocabulary vocabulary) {
        this.base = UriBuilder.fromUri(root).path("platforms").build().toString();
        this.concepts = UriBuilder.fromUri(root).path("concepts").build().toString();
        this.vocabulary = vocabulary;
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
        concepts(
                node,
                "dct:subject",
                document.texts("functions").stream().flatMap(label -> vocabulary.conceptsLabelled(label).stream()));
        concepts(node, "dcat:theme", document.texts("domains").stream());
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

    /** Concepts by the addresses that they have in the vocabulary's own exports. */
    private void concepts(ObjectNode node, String property, Stream<String> ids) {
        ArrayNode list = Json.object().putArray(property);
        ids.distinct().forEach(id -> list.addObject().put("@id", concepts + "/" + id));
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
