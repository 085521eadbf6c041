package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** The directory of the CNLL: which companies provide services on which software of the SILL. */
final class CnllReader implements ImportReader {

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        JsonNode root = JsonFiles.read(file);
        int number = 0;
        if (root.isArray()) {
            for (JsonNode item : root) {
                entries.accept(entry(
                        StandardNote.ELEMENT.kept(++number),
                        item,
                        Draft.string(item.path("sill_id")),
                        item.path("prestataires")));
            }
        } else if (root.isObject()) {
            for (Map.Entry<String, JsonNode> software : root.properties()) {
                entries.accept(byId(software.getKey(), software.getValue()));
            }
        } else {
            throw new UnreadableFile(
                    "L'annuaire du CNLL est une liste JSON, ou un objet par identifiant du SILL.",
                    "The CNLL directory is a JSON array, or an object by SILL id.");
        }
    }

    /** The merged directory of the State has SILL ids for keys, and a provider or a list of them for values. */
    private static ImportEntry byId(String sill, JsonNode value) {
        JsonNode providers = value.has("prestataires") ? value.path("prestataires") : value;
        return entry("SILL " + sill, value, sill, providers);
    }

    /** Without a name it can only complete a platform that is known by its SILL id. */
    private static ImportEntry entry(String place, JsonNode item, String sill, JsonNode providers) {
        if (sill == null || !item.isObject() && !item.isArray()) {
            return ImportEntry.unreadable(place, sill, Text.of("sill_id est obligatoire.", "sill_id is mandatory."));
        }
        Draft draft = new Draft();
        if (item.has("prestataires")) {
            draft.line("name", item.path("nom"), 200);
        }
        draft.identifier("sill", sill);
        for (JsonNode provider : Draft.each(providers)) {
            String provides = Draft.string(provider.path("nom"));
            if (provides != null) {
                ObjectNode offer = draft.add("offers").put("provider", provides).put("kind", "support");
                JsonNode address = provider.has("url") ? provider.path("url") : provider.path("website");
                draft.address(offer, "address", address);
                ComptoirReader.siren(draft, offer, provider.path("siren"));
            }
        }
        return draft.entry(place, sill, null, null);
    }
}
