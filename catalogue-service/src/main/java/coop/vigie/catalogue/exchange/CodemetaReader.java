package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** CodeMeta: one object, a list, or a graph. Authors who are persons are not taken over. */
final class CodemetaReader implements ImportReader {

    private static final Map<String, String> MATURITY = Map.of(
            "concept",
            "concept",
            "wip",
            "development",
            "active",
            "stable",
            "inactive",
            "stable",
            "unsupported",
            "obsolete",
            "abandoned",
            "obsolete",
            "moved",
            "obsolete",
            "suspended",
            "obsolete");

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        JsonNode root = JsonFiles.read(file);
        JsonNode list = root.has("@graph") ? root.path("@graph") : root;
        int number = 0;
        for (JsonNode item : Draft.each(list)) {
            entries.accept(entry(StandardNote.ELEMENT.kept(++number), item));
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(text(item.path("name")));
        if (name == null) {
            return ImportEntry.unreadable(place, Text.of("name est obligatoire.", "name is mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", text(item.path("name")), 200);
        draft.document().put("kind", "software");
        draft.line("summary", text(item.path("description")), 1_000);
        if (!draft.document().has("summary")) {
            draft.document().put("summary", name);
        }
        draft.address("repository", reference(item.path("codeRepository")));
        draft.address("website", reference(item.path("url")));
        draft.address("documentation", reference(item.path("softwareHelp")));
        licence(draft, item.path("license"));
        draft.release(
                text(item.has("softwareVersion") ? item.path("softwareVersion") : item.path("version")),
                text(item.has("dateModified") ? item.path("dateModified") : item.path("datePublished")));
        String status = String.valueOf(Draft.string(reference(item.path("developmentStatus"))))
                .replaceFirst(".*[/#]", "")
                .toLowerCase(java.util.Locale.ROOT);
        if (MATURITY.containsKey(status)) {
            draft.document().put("maturity", MATURITY.get(status));
        }
        List<JsonNode> makers = new ArrayList<>(Draft.each(item.path("maintainer")));
        makers.addAll(Draft.each(item.path("author")));
        makers.addAll(Draft.each(item.path("copyrightHolder")));
        makers.stream()
                .filter(maker -> keyword(maker, "type").asText().endsWith("Organization"))
                .map(maker -> Draft.string(text(maker.path("name"))))
                .filter(maker -> maker != null)
                .findFirst()
                .ifPresent(maker -> draft.document().put("steward", maker));
        String repository = draft.document().path("repository").asText(null);
        return draft.entry(
                place, repository == null ? name : repository, repository, Draft.date(text(item.path("dateModified"))));
    }

    /** Several licences: CodeMeta does not say whether one may choose; both are said to hold. */
    private static void licence(Draft draft, JsonNode licences) {
        List<String> ids = Draft.each(licences).stream()
                .map(licence -> Draft.string(reference(licence)))
                .filter(id -> id != null)
                .map(LicenceNames::spdx)
                .toList();
        if (!ids.isEmpty()) {
            draft.licence(Json.tree(ids.stream().collect(Collectors.joining(" AND "))));
        }
        if (ids.size() > 1) {
            draft.warn("Plusieurs licences : tenues pour cumulées.", "Several licences: taken to apply together.");
        }
    }

    /** A text of JSON-LD, which may be an object with its language or its type; of several the French one, else the first. */
    private static JsonNode text(JsonNode value) {
        List<JsonNode> given = Draft.each(value);
        JsonNode chosen = given.stream()
                .filter(one -> one.path("@language").asText().startsWith("fr"))
                .findFirst()
                .orElse(given.isEmpty() ? null : given.get(0));
        return chosen != null && chosen.has("@value") ? chosen.get("@value") : chosen;
    }

    /** {@code @id} and {@code @type}, which the context of version 3 also lets be written without the sign. */
    private static JsonNode keyword(JsonNode value, String name) {
        return value.has("@" + name) ? value.get("@" + name) : value.path(name);
    }

    private static JsonNode reference(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? null : reference(value.get(0));
        }
        if (value.isObject()) {
            if (value.has("@value")) {
                return value.get("@value");
            }
            return keyword(value, "id").isTextual()
                    ? keyword(value, "id")
                    : value.hasNonNull("url") ? value.get("url") : text(value.path("name"));
        }
        return value;
    }
}
