package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code publiccode.yml}, versions 0.2 to 0.7, several in one stream or in a zip.
 *
 * <p>The contacts are persons: they are never taken over. Who is said to use it is kept as a hint and never counted.
 */
final class PubliccodeReader implements ImportReader {

    private static final Pattern ADDRESSES = Pattern.compile("(?:https?://\\S+\\s*)+");
    private static final Pattern FILE = Pattern.compile("(?:.*/)?publiccode\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^publiccodeYmlVersion:");

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        // A repository has much other YAML; an archive that somebody made of such files alone may name them otherwise.
        boolean named = file.holds(name -> FILE.matcher(name).matches());
        new YamlFiles(FIRST_LINE, PubliccodeReader::entry, entries)
                .read(
                        file,
                        name -> named
                                ? FILE.matcher(name).matches()
                                : name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"));
    }

    static ImportEntry entry(String place, JsonNode yaml) {
        List<String> missing = Stream.of("publiccodeYmlVersion", "name", "url")
                .filter(key -> Draft.string(yaml.path(key)) == null)
                .toList();
        if (yaml.isTextual() && ADDRESSES.matcher(yaml.asText().strip()).matches()) {
            return ImportEntry.unreadable(
                    place,
                    Text.of(
                            "Une liste d'adresses : le catalogue ne va rien chercher lui-même, par sûreté. Envoyez les fichiers, dans un zip par exemple.",
                            "A list of addresses: for safety the catalogue fetches nothing itself. Send the files, in a zip for instance."));
        }
        if (!missing.isEmpty()) {
            return ImportEntry.unreadable(
                    place,
                    Draft.string(yaml.path("url")),
                    Text.of(
                            "Pas un publiccode.yml : il manque " + String.join(", ", missing) + ".",
                            "Not a publiccode.yml: " + String.join(", ", missing) + " missing."));
        }
        Draft draft = new Draft();
        Optional<Text> refusal = PubliccodeRules.check(yaml, draft);
        if (refusal.isPresent()) {
            return ImportEntry.unreadable(place, Draft.string(yaml.path("url")), refusal.get());
        }
        fields(draft, yaml);
        descriptions(draft, yaml.path("description"));
        relations(draft, yaml);
        maintenance(draft, yaml.path("maintenance"));
        String url = Draft.string(yaml.path("url"));
        return draft.entry(place, url, url, Draft.date(yaml.path("releaseDate")));
    }

    private static void fields(Draft draft, JsonNode yaml) {
        draft.line("name", yaml.path("name"), 200);
        draft.document().put("kind", "software");
        draft.address("repository", yaml.path("url"));
        draft.address("website", yaml.path("landingURL"));
        String logo = Draft.string(yaml.path("logo"));
        if (logo != null && logo.startsWith("http")) {
            draft.address("logo", yaml.path("logo"));
        }
        draft.release(yaml.path("softwareVersion"), yaml.path("releaseDate"));
        draft.licence(yaml.path("legal").path("license"));
        String status = yaml.path("developmentStatus").asText("");
        if (PlatformShape.MATURITY.contains(status)) {
            draft.document().put("maturity", status);
        }
        draft.line("steward", yaml.path("organisation").path("name"), 500);
        draft.languages(yaml.path("localisation").path("availableLanguages"));
        draft.texts(draft.document(), "audiences", yaml.path("intendedAudience").path("scope"), 200);
        draft.texts(draft.document(), "usedByHints", yaml.path("usedBy"), 200);
        ObjectNode details = Json.object();
        draft.line(details, "softwareType", yaml.path("softwareType"), 200);
        draft.texts(details, "platforms", yaml.path("platforms"), 200);
        draft.texts(details, "categories", yaml.path("categories"), 200);
        draft.line(details, "maintenance", yaml.path("maintenance").path("type"), 200);
        String ready = yaml.path("localisation").path("localisationReady").asText("");
        if (ready.matches("(?i)true|yes|false|no")) {
            details.put("localisationReady", ready.matches("(?i)true|yes"));
        }
        draft.line(details, "mainCopyrightOwner", yaml.path("legal").path("mainCopyrightOwner"), 500);
        supports(draft, details, yaml);
        draft.address(details, "roadmap", yaml.path("roadmap"));
        if (!details.isEmpty()) {
            draft.document().set("publiccode", details);
        }
    }

    private static void supports(Draft draft, ObjectNode details, JsonNode yaml) {
        var ids = Json.object().putArray("ids");
        Draft.each(yaml.path("supports")).stream()
                .map(PubliccodeRules::supported)
                .filter(id -> !PubliccodeRules.isUnknownAlias(id))
                .forEach(ids::add);
        draft.texts(details, "supports", ids, 500);
        var funders = Json.object().putArray("names");
        Draft.each(yaml.path("fundedBy"))
                .forEach(item -> funders.add(item.isObject() ? item.path("name").asText() : item.asText()));
        draft.texts(details, "fundedBy", funders, 500);
    }

    /** French texts where there are any, else English ones, else the first language's: the summary is always there. */
    private static void descriptions(Draft draft, JsonNode descriptions) {
        String main = null;
        for (Map.Entry<String, JsonNode> language : descriptions.properties()) {
            String tag = language.getKey();
            if (tag.startsWith("fr") || main == null || tag.startsWith("en") && !main.startsWith("fr")) {
                main = tag;
            }
        }
        if (main == null) {
            draft.warn("Aucune description.", "No description.");
            draft.line("summary", draft.document().path("name"), 1_000);
            return;
        }
        JsonNode texts = descriptions.get(main);
        draft.line("summary", texts.path("shortDescription"), 1_000);
        draft.text("description", texts.path("longDescription"), 20_000);
        draft.address("documentation", texts.path("documentation"));
        draft.texts(draft.document(), "functions", texts.path("features"), 200);
        if (!draft.document().has("summary")) {
            draft.line("summary", texts.path("longDescription"), 300);
        }
        if (!draft.document().has("summary")) {
            draft.line("summary", draft.document().path("name"), 1_000);
        }
        for (Map.Entry<String, JsonNode> language : descriptions.properties()) {
            if (!language.getKey().startsWith("fr")) {
                translation(draft, language.getKey(), language.getValue());
            }
        }
    }

    private static void translation(Draft draft, String tag, JsonNode texts) {
        if (coop.vigie.catalogue.document.Codes.language(tag).isPresent()) {
            draft.warn("Langue inconnue, laissée de côté : " + tag, "Unknown language, left out: " + tag);
            return;
        }
        ObjectNode translation = Json.object();
        draft.line(translation, "name", texts.path("localisedName"), 200);
        draft.line(translation, "summary", texts.path("shortDescription"), 1_000);
        draft.text(translation, "description", texts.path("longDescription"), 20_000);
        if (!translation.isEmpty()) {
            draft.document().withObject("/translations").set(tag, translation);
        }
    }

    private static void relations(Draft draft, JsonNode yaml) {
        Draft.each(yaml.path("isBasedOn")).forEach(base -> relation(draft, "forkOf", base));
        for (String kind : List.of("open", "proprietary", "hardware")) {
            Draft.each(yaml.path("dependsOn").path(kind))
                    .forEach(item -> relation(draft, "dependsOn", item.isObject() ? item.path("name") : item));
        }
    }

    private static void relation(Draft draft, String type, JsonNode name) {
        String text = Draft.string(name);
        if (text != null) {
            draft.add("relations").put("type", type).put("name", text);
        }
    }

    private static void maintenance(Draft draft, JsonNode maintenance) {
        for (JsonNode contractor : Draft.each(maintenance.path("contractors"))) {
            String name = Draft.string(contractor.path("name"));
            if (name != null) {
                ObjectNode offer = draft.add("offers").put("provider", name).put("kind", "support");
                draft.address(offer, "address", contractor.path("website"));
            }
        }
        if (!maintenance.path("contacts").isEmpty()) {
            draft.warn(
                    "Les contacts sont des données personnelles : ils ne sont pas repris.",
                    "The contacts are personal data: they are not taken over.");
        }
    }
}
