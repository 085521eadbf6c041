package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.PlatformDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A platform as {@code publiccode.yml} 0.7. What the catalogue does not know is left out, mandatory or not: nothing is invented. Brought
 * in again, the file changes nothing.
 */
final class PubliccodeWriter {

    private static final int SHORTEST = 150;

    private PubliccodeWriter() {}

    static String write(PlatformDocument document) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("publiccodeYmlVersion", "0.7");
        put(root, "name", document.text("name"));
        put(root, "url", document.text("repository"));
        put(root, "landingURL", document.text("website"));
        put(root, "softwareVersion", document.text("latestRelease", "version"));
        put(root, "releaseDate", document.text("latestRelease", "date"));
        put(root, "logo", document.text("logo"));
        put(root, "roadmap", document.text("publiccode", "roadmap"));
        put(root, "isBasedOn", relations(document, "forkOf"));
        put(root, "platforms", document.texts("publiccode", "platforms"));
        put(root, "categories", document.texts("publiccode", "categories"));
        put(root, "usedBy", document.texts("usedByHints"));
        put(
                root,
                "fundedBy",
                document.texts("publiccode", "fundedBy").stream()
                        .map(name -> Map.of("name", name))
                        .toList());
        put(root, "developmentStatus", document.text("maturity"));
        put(root, "softwareType", document.text("publiccode", "softwareType"));
        put(
                root,
                "supports",
                document.texts("publiccode", "supports").stream()
                        .map(id -> Map.of("id", id))
                        .toList());
        put(root, "organisation", one("name", document.text("steward")));
        put(root, "intendedAudience", one("scope", document.texts("audiences")));
        put(root, "description", descriptions(document));
        Map<String, Object> legal = new LinkedHashMap<>();
        put(legal, "license", document.text("licence"));
        put(legal, "mainCopyrightOwner", document.text("publiccode", "mainCopyrightOwner"));
        put(root, "legal", legal);
        put(root, "maintenance", one("type", document.text("publiccode", "maintenance")));
        Map<String, Object> localisation = new LinkedHashMap<>();
        put(localisation, "localisationReady", document.flag("publiccode", "localisationReady"));
        put(localisation, "availableLanguages", document.texts("languages"));
        put(root, "localisation", localisation);
        List<Map<String, String>> dependencies = relations(document, "dependsOn").stream()
                .map(name -> Map.of("name", name))
                .toList();
        put(root, "dependsOn", one("open", dependencies));
        return yaml(root);
    }

    private static Map<String, Object> descriptions(PlatformDocument document) {
        Map<String, Object> descriptions = new LinkedHashMap<>();
        Map<String, Object> french = new LinkedHashMap<>();
        put(french, "shortDescription", shortened(document.text("summary")));
        put(french, "longDescription", document.text("description"));
        put(french, "documentation", document.text("documentation"));
        put(french, "features", document.texts("functions"));
        put(descriptions, "fr", french);
        document.translations().forEach((language, texts) -> {
            Map<String, Object> translation = new LinkedHashMap<>();
            put(translation, "localisedName", texts.get("name"));
            put(translation, "shortDescription", texts.get("summary"));
            put(translation, "longDescription", texts.get("description"));
            put(descriptions, language, translation);
        });
        return descriptions;
    }

    /** The format allows 150 characters; a shortened text is known as such when it comes back. */
    private static String shortened(String summary) {
        if (summary == null || summary.length() <= SHORTEST) {
            return summary;
        }
        int end = summary.lastIndexOf(' ', SHORTEST - 2);
        return summary.substring(0, end > 0 ? end : SHORTEST - 1) + "…";
    }

    /** Relations to tools that are known by name only: an id of this catalogue would mean nothing elsewhere. */
    private static List<String> relations(PlatformDocument document, String type) {
        List<String> names = new ArrayList<>();
        for (JsonNode relation : document.json().path("relations")) {
            if (relation.path("type").asText().equals(type) && relation.has("name") && !relation.has("platform")) {
                names.add(relation.get("name").asText());
            }
        }
        return names;
    }

    private static Map<String, Object> one(String field, Object value) {
        Map<String, Object> group = new LinkedHashMap<>();
        put(group, field, value);
        return group;
    }

    private static void put(Map<String, Object> group, String field, Object value) {
        boolean empty = value == null
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            group.put(field, value);
        }
    }

    private static String yaml(Map<String, Object> root) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(0);
        return new Yaml(options).dump(root);
    }
}
