package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** awesome-selfhosted-data: one YAML file an entry, many in a zip, in a stream of documents, or in a list. */
final class AwesomeReader implements ImportReader {

    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^name:");
    private static final Pattern ENTRY_FILE =
            Pattern.compile("(^|.*/)software/[^/]+\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        // The repository holds its entries in one folder; an archive that somebody made of entries alone may have none.
        boolean repository = file.holds(name -> ENTRY_FILE.matcher(name).matches());
        new YamlFiles(FIRST_LINE, AwesomeReader::entry, entries)
                .read(
                        file,
                        name -> repository
                                ? ENTRY_FILE.matcher(name).matches()
                                : name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"));
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(item.path("name"));
        String id = idOf(place, name);
        if (name == null || Draft.string(item.path("description")) == null) {
            return ImportEntry.unreadable(
                    place,
                    id,
                    Text.of("name et description sont obligatoires.", "name and description are mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", item.path("name"), 200);
        draft.document().put("kind", "software").put("hosting", "self-hosted");
        draft.line("summary", Json.tree(plain(item.path("description").asText())), 1_000);
        var english = draft.document().withObject("/translations").putObject("en");
        english.put("summary", draft.document().path("summary").asText());
        draft.address("website", item.path("website_url"));
        draft.address("repository", item.path("source_code_url"));
        licence(draft, item.path("licenses"));
        draft.release(
                item.path("current_release").path("tag"),
                item.path("current_release").path("published_at"));
        if (item.path("archived").asText("").equalsIgnoreCase("true")) {
            draft.document().put("maturity", "obsolete").put("vitality", "dormant");
        }
        draft.identifier("awesome-selfhosted", id);
        return draft.entry(
                place,
                id,
                "https://github.com/awesome-selfhosted/awesome-selfhosted-data/blob/master/software/" + id + ".yml",
                Draft.date(item.path("updated_at")));
    }

    /** The name of its file in the list, or what it would be; null where that cannot be said. */
    private static String idOf(String place, String name) {
        if (place.startsWith("document ")) {
            return name == null ? null : Slug.of(name);
        }
        return Slug.of(place.replaceFirst(".*/", "").replaceFirst("(?i)\\.ya?ml$", ""));
    }

    /** The list's descriptions are Markdown; ours are plain text. */
    private static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1").replaceAll("[`*]", "");
    }

    /** Several licences: the list does not say whether one may choose; both are said to hold. */
    private static void licence(Draft draft, JsonNode licences) {
        List<String> ids = Draft.each(licences).stream()
                .map(Draft::string)
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
}
