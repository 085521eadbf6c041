package coop.vigie.catalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.StandardNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documents of the seed files, in the shapes of the API. What a file does not know stays absent. */
final class SeedDocuments {

    private static final Map<String, String> HOSTING =
            Map.of("self-hosted", "self-hosted", "SaaS", "hosted", "both", "both");

    private SeedDocuments() {}

    static ObjectNode platform(JsonNode entry) {
        ObjectNode document = Json.object();
        String hosting = HOSTING.get(entry.path("hosting").asText());
        document.put("id", entry.get("slug").asText());
        document.set("name", entry.get("name"));
        document.put(
                "kind",
                hosting == null
                        ? "software"
                        : hosting.equals("hosted") ? "hosted-service" : hosting.equals("both") ? "both" : "software");
        document.set("summary", entry.get("summary_fr"));
        document.set("functions", entry.get("functions"));
        ArrayNode domains = document.putArray("domains");
        entry.get("domains").forEach(label -> domains.add(Slug.of(label.asText())));
        document.put("licence", licence(entry.path("licence")));
        document.set("repository", entry.get("repository"));
        document.set("website", entry.get("website"));
        document.set("steward", entry.get("steward"));
        document.set("stewardForm", entry.get("steward_form"));
        document.put("hosting", hosting);
        return document;
    }

    /** Where the entry's facts were read: the first source with an address gives the link, all of them the label. */
    static Map<String, String> source(JsonNode entry) {
        List<String> sources = new ArrayList<>();
        entry.path("sources").forEach(source -> sources.add(source.asText()));
        String link = sources.stream()
                .map(SeedDocuments::address)
                .filter(address -> address != null)
                .findFirst()
                .orElse("");
        return Map.of(
                "label",
                sources.isEmpty() ? StandardNote.INITIAL_CATALOGUE.kept() : String.join(" ; ", sources),
                "link",
                link);
    }

    static ObjectNode organisation(JsonNode entry) {
        ObjectNode document = entry.deepCopy();
        document.remove("source");
        document.properties().removeIf(field -> field.getValue().isNull());
        return document;
    }

    /** "proprietary" is no SPDX id; the specification's way to say it is a reference of one's own. */
    private static String licence(JsonNode licence) {
        if (!licence.isTextual()) {
            return null;
        }
        return licence.asText().equals("proprietary") ? "LicenseRef-proprietary" : licence.asText();
    }

    /** A source is an address, or a file in a repository of GitHub: {@code owner/name@commit:path, path}. */
    private static String address(String source) {
        if (source.startsWith("http")) {
            return source;
        }
        return source.matches("[\\w.-]+/[\\w.-]+@[0-9a-f]+:.*")
                ? "https://github.com/" + source.substring(0, source.indexOf('@')) + "/tree/"
                        + source.substring(source.indexOf('@') + 1, source.indexOf(':'))
                : null;
    }
}
