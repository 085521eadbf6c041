package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary as a SKOS concept scheme. */
final class SkosWriter {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String PREFIXES =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .

            """;

    private final String base;

    /**
     * A writer of concepts.
     *
     * @param base address of the list of concepts; a concept's address is below it
     */
    SkosWriter(String base) {
        this.base = base;
    }

    ObjectNode jsonLd(Collection<Concept> concepts) {
        ObjectNode document = Json.object();
        ObjectNode context = document.putObject("@context");
        context.put("skos", SKOS).put("dct", "http://purl.org/dc/terms/").put("owl", "http://www.w3.org/2002/07/owl#");
        ArrayNode graph = document.putArray("@graph");
        ObjectNode scheme = graph.addObject().put("@id", base).put("@type", "skos:ConceptScheme");
        language(scheme.putArray("dct:title"), "Domaines et fonctions des plateformes", "fr");
        language(scheme.withArray("dct:title"), "Domains and functions of platforms", "en");
        concepts.forEach(concept -> concept(graph.addObject(), concept));
        return document;
    }

    private void concept(ObjectNode node, Concept c) {
        node.put("@id", address(c.id())).put("@type", "skos:Concept");
        node.putObject("skos:inScheme").put("@id", base);
        node.put("skos:notation", c.id());
        if (!c.living()) {
            node.put("owl:deprecated", true).putObject("dct:isReplacedBy").put("@id", address(c.mergedInto()));
        }
        labels(
                node,
                "skos:prefLabel",
                Stream.ofNullable(c.prefFr()).toList(),
                Stream.ofNullable(c.prefEn()).toList());
        labels(node, "skos:altLabel", c.altFr(), c.altEn());
        labels(
                node,
                "skos:definition",
                Stream.ofNullable(c.definitionFr()).toList(),
                Stream.ofNullable(c.definitionEn()).toList());
        labels(node, "skos:example", c.examplesFr(), c.examplesEn());
        links(node, "skos:broader", c.broader());
        links(node, "skos:related", c.related());
        if (c.kind().equals(Concept.DOMAIN)) {
            node.putObject("skos:topConceptOf").put("@id", base);
        }
    }

    private static void labels(ObjectNode node, String property, List<String> french, List<String> english) {
        if (!french.isEmpty() || !english.isEmpty()) {
            ArrayNode values = node.putArray(property);
            french.forEach(label -> language(values, label, "fr"));
            english.forEach(label -> language(values, label, "en"));
        }
    }

    private static void language(ArrayNode values, String text, String language) {
        values.addObject().put("@value", text).put("@language", language);
    }

    private void links(ObjectNode node, String property, List<String> ids) {
        if (!ids.isEmpty()) {
            ArrayNode links = node.putArray(property);
            ids.forEach(id -> links.addObject().put("@id", address(id)));
        }
    }

    String turtle(Collection<Concept> concepts) {
        StringBuilder out = new StringBuilder(PREFIXES);
        out.append('<')
                .append(base)
                .append("> a skos:ConceptScheme ;\n    dct:title ")
                .append(literal("Domaines et fonctions des plateformes", "fr"))
                .append(", ")
                .append(literal("Domains and functions of platforms", "en"))
                .append(" .\n");
        concepts.forEach(concept -> turtle(out, concept));
        return out.toString();
    }

    private void turtle(StringBuilder out, Concept c) {
        out.append("\n<")
                .append(address(c.id()))
                .append("> a skos:Concept ;\n    skos:inScheme <")
                .append(base)
                .append('>');
        property(out, "skos:notation", List.of(literal(c.id(), null)));
        if (!c.living()) {
            property(out, "owl:deprecated", List.of("true"));
            property(out, "dct:isReplacedBy", List.of("<" + address(c.mergedInto()) + ">"));
        }
        property(out, "skos:prefLabel", literals(Stream.ofNullable(c.prefFr()), Stream.ofNullable(c.prefEn())));
        property(out, "skos:altLabel", literals(c.altFr().stream(), c.altEn().stream()));
        property(
                out,
                "skos:definition",
                literals(Stream.ofNullable(c.definitionFr()), Stream.ofNullable(c.definitionEn())));
        property(out, "skos:example", literals(c.examplesFr().stream(), c.examplesEn().stream()));
        property(
                out,
                "skos:broader",
                c.broader().stream().map(id -> "<" + address(id) + ">").toList());
        property(
                out,
                "skos:related",
                c.related().stream().map(id -> "<" + address(id) + ">").toList());
        if (c.kind().equals(Concept.DOMAIN)) {
            property(out, "skos:topConceptOf", List.of("<" + base + ">"));
        }
        out.append(" .\n");
    }

    private static void property(StringBuilder out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.append(" ;\n    ").append(name).append(' ').append(String.join(", ", values));
        }
    }

    private static List<String> literals(Stream<String> french, Stream<String> english) {
        return Stream.concat(french.map(t -> literal(t, "fr")), english.map(t -> literal(t, "en")))
                .collect(Collectors.toList());
    }

    /** A string of Turtle (RDF 1.1, section 6.4); control characters never reach the vocabulary. */
    private static String literal(String text, String language) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"" + (language == null ? "" : "@" + language);
    }

    private String address(String id) {
        return base + "/" + id;
    }
}
