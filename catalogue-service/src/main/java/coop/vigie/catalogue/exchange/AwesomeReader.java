package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** awesome-selfhosted-data: one YAML file an entry, many in a zip, in a stream of documents, or in a list. */
final class AwesomeReader implements ImportReader {

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        int number = 0;
        for (ImportFile.Part part : file.parts()) {
            boolean other = !part.name().isEmpty()
                    && (!part.name().matches("(?i).*\\.ya?ml")
                            || part.name().matches("(^|.*/)(tags|platforms|\\.github)/.*")
                            || part.name().matches("(^|.*/)licenses[^/]*\\.ya?ml"));
            if (other) {
                continue;
            }
            try {
                for (JsonNode document : SafeYaml.documents(part.text())) {
                    for (JsonNode item : Draft.each(document)) {
                        number++;
                        entries.accept(entry(part.name().isEmpty() ? "document " + number : part.name(), item));
                    }
                }
            } catch (UnreadableFile e) {
                entries.accept(ImportEntry.unreadable(part.name().isEmpty() ? "fichier" : part.name(), e.reason()));
            }
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(item.path("name"));
        if (name == null || Draft.string(item.path("description")) == null) {
            return ImportEntry.unreadable(
                    place, Text.of("name et description sont obligatoires.", "name and description are mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", item.path("name"), 200);
        draft.document().put("kind", "software").put("hosting", "self-hosted");
        draft.line("summary", item.path("description"), 1_000);
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
        String slug = Slug.of(place.replaceFirst(".*/", "").replaceFirst("(?i)\\.ya?ml$", ""));
        String id = place.startsWith("document ") ? Slug.of(name) : slug;
        draft.identifier("awesome-selfhosted", id);
        return draft.entry(
                place,
                id,
                "https://github.com/awesome-selfhosted/awesome-selfhosted-data/blob/master/software/" + id + ".yml",
                Draft.date(item.path("updated_at")));
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
