package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dump of the SILL, the French State's list of free software, in its first shape (dates in milliseconds) and its second. */
final class SillReader implements ImportReader {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final String PAGE = "https://code.gouv.fr/sill/detail?name=";

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        if (!JsonFiles.forEach(file, null, true, new Numbered(entries, SillReader::entry))) {
            throw new UnreadableFile("Un export du SILL est une liste JSON.", "An export of the SILL is a JSON array.");
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(localised(item.path("name"), "fr"));
        String id = Draft.string(item.path("id"));
        if (name == null || id == null) {
            return ImportEntry.unreadable(
                    place, id, Text.of("id et name sont obligatoires.", "id and name are mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", localised(item.path("name"), "fr"), 200);
        draft.document().put("kind", "software");
        draft.line("summary", localised(item.path("description"), "fr"), 1_000);
        if (!draft.document().has("summary")) {
            draft.document().put("summary", name);
            draft.warn("Sans description : le nom en tient lieu.", "Without description: the name stands for it.");
        }
        ObjectNode english = Json.object();
        draft.line(english, "name", item.path("name").path("en"), 200);
        draft.line(english, "summary", item.path("description").path("en"), 1_000);
        if (name.equals(english.path("name").asText())) {
            english.remove("name");
        }
        if (!english.isEmpty()) {
            draft.document().withObject("/translations").set("en", english);
        }
        draft.licence(item.path("license"));
        draft.address("repository", first(item, "codeRepositoryUrl", "/softwareExternalData/sourceUrl"));
        draft.address("website", first(item, "url", "/softwareExternalData/websiteUrl"));
        draft.address("documentation", first(item, "softwareHelp", "/softwareExternalData/documentationUrl"));
        draft.address("logo", first(item, "image", "logoUrl"));
        JsonNode release = item.path("latestVersion");
        draft.release(
                release.has("version") ? release.path("version") : release.path("semVer"),
                release.has("releaseDate") ? release.path("releaseDate") : release.path("publicationTime"));
        providers(draft, item);
        similar(draft, item);
        hints(draft, item);
        identifiers(draft, item, id);
        if (item.path("dereferencing").isObject()) {
            draft.warn(
                    "Retiré du SILL : "
                            + item.path("dereferencing").path("reason").asText("sans motif"),
                    "Removed from the SILL: "
                            + item.path("dereferencing").path("reason").asText("no reason given"));
        }
        return draft.entry(
                place,
                id,
                PAGE + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8),
                Draft.date(item.path("updateTime")));
    }

    private static void providers(Draft draft, JsonNode item) {
        JsonNode providers = item.has("providers") ? item.path("providers") : item.path("serviceProviders");
        for (JsonNode provider : providers) {
            String name = Draft.string(provider.path("name"));
            if (name != null) {
                ObjectNode offer = draft.add("offers").put("provider", name).put("kind", "support");
                JsonNode address = provider.has("url") ? provider.path("url") : provider.path("website");
                draft.address(offer, "address", address);
                ComptoirReader.siren(draft, offer, provider.path("siren"));
            }
        }
    }

    private static void similar(Draft draft, JsonNode item) {
        JsonNode similar =
                item.has("similarSoftwares") ? item.path("similarSoftwares") : item.path("similarExternalSoftwares");
        for (JsonNode other : similar) {
            String name = Draft.string(localised(other.has("name") ? other.path("name") : other.path("label"), "fr"));
            if (name != null) {
                draft.add("relations")
                        .put("type", "alternativeTo")
                        .put("name", name)
                        .put("assertedBy", "SILL");
            }
        }
    }

    /** Who is said to use it: kept as a hint, never counted. */
    private static void hints(Draft draft, JsonNode item) {
        var names = Json.object().putArray("names");
        item.path("userAndReferentCountByOrganization").fieldNames().forEachRemaining(names::add);
        item.path("instances")
                .forEach(instance -> names.add(instance.path("organization").asText("")));
        draft.texts(draft.document(), "usedByHints", names, 200);
    }

    private static void identifiers(Draft draft, JsonNode item, String id) {
        draft.identifier("sill", id);
        String external = Draft.string(item.path("externalId"));
        if (external != null && WIKIDATA.matcher(external).matches()) {
            draft.identifier("wikidata", external);
        }
        for (JsonNode identifier : item.path("identifiers")) {
            String value = Draft.string(identifier.path("value"));
            String about = (identifier.path("additionalType").asText("") + " "
                            + identifier.path("name").asText("") + " "
                            + identifier.path("url").asText("") + " "
                            + identifier.path("subjectOf").path("url").asText("") + " "
                            + identifier
                                    .path("subjectOf")
                                    .path("additionalType")
                                    .asText("") + " "
                            + identifier.path("subjectOf").path("name").asText(""))
                    .toLowerCase(java.util.Locale.ROOT);
            if (value != null && value.length() <= 500) {
                identifier(draft, about, value);
            }
        }
    }

    private static void identifier(Draft draft, String about, String value) {
        Matcher wikidata = WIKIDATA.matcher(value.replaceFirst(".*/", ""));
        if (about.contains("wikidata") && wikidata.matches()) {
            draft.identifier("wikidata", wikidata.group());
        } else if (about.contains("comptoir")) {
            draft.identifier("comptoir-du-libre", value);
        } else if (about.contains("cnll")) {
            draft.identifier("cnll", value);
        } else if (about.contains("framalibre")) {
            draft.identifier("framalibre", value);
        } else if (about.contains("hal")) {
            draft.identifier("hal", value);
        } else if (about.contains("doi")) {
            draft.identifier("doi", value);
        } else if (value.startsWith("swh:")) {
            draft.identifier("swh", value);
        }
    }

    private static JsonNode localised(JsonNode value, String language) {
        if (!value.isObject()) {
            return value;
        }
        return value.hasNonNull(language) ? value.get(language) : value.path("en");
    }

    private static JsonNode first(JsonNode item, String... paths) {
        for (String path : paths) {
            JsonNode value = path.startsWith("/") ? item.at(path) : item.path(path);
            if (Draft.string(value) != null) {
                return value;
            }
        }
        return null;
    }
}
