package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Siren;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.function.Consumer;

/** The export of Comptoir du Libre, in which an absent object is an empty list. */
final class ComptoirReader implements ImportReader {

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        if (!JsonFiles.forEach(file, "softwares", false, new Numbered(entries, ComptoirReader::entry))) {
            throw new UnreadableFile(
                    "Un export de Comptoir du Libre a une liste « softwares ».",
                    "An export of Comptoir du Libre has a list \"softwares\".");
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(item.path("name"));
        String id = Draft.string(item.path("id"));
        if (name == null || id == null) {
            return ImportEntry.unreadable(
                    place, id, Text.of("id et name sont obligatoires.", "id and name are mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", item.path("name"), 200);
        draft.document().put("kind", "software");
        // The export has no description: a new platform gets its name until a better source or a person says more.
        draft.document().put("summary", draft.document().path("name").asText());
        draft.licence(item.path("licence"));
        JsonNode resources = item.path("external_resources");
        draft.address("repository", resources.path("repository"));
        draft.address("website", resources.path("website"));
        draft.identifier("comptoir-du-libre", id);
        draft.identifier("wikidata", Draft.string(resources.path("wikidata").path("id")));
        draft.identifier("sill", Draft.string(resources.path("sill").path("id")));
        draft.identifier("framalibre", Draft.string(resources.path("framalibre").path("slug")));
        draft.identifier("cnll", Draft.string(resources.path("cnll").path("url")));
        for (JsonNode provider : item.path("providers")) {
            String provides = Draft.string(provider.path("name"));
            if (provides != null) {
                ObjectNode offer = draft.add("offers").put("provider", provides).put("kind", "support");
                draft.address(
                        offer, "address", provider.path("external_resources").path("website"));
            }
        }
        var users = Json.object().putArray("names");
        item.path("users").forEach(user -> users.add(user.path("name").asText("")));
        draft.texts(draft.document(), "usedByHints", users, 200);
        return draft.entry(place, id, Draft.string(item.path("url")), Draft.date(item.path("modified")));
    }

    /** Adds a SIREN to an offer where it is one. */
    static void siren(Draft draft, ObjectNode offer, JsonNode value) {
        String siren = Draft.string(value);
        if (siren == null) {
            return;
        }
        String digits = Siren.strip(siren);
        if (Siren.faultOf(digits).isEmpty()) {
            offer.put("siren", digits);
        } else {
            draft.warn("SIREN faux, laissé de côté : " + siren, "Wrong SIREN, left out: " + siren);
        }
    }
}
