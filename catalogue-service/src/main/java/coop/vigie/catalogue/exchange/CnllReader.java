package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.function.Consumer;

/** The directory of the CNLL: which companies provide services on which software of the SILL. */
final class CnllReader implements ImportReader {

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        JsonNode root = JsonFiles.read(file);
        if (!root.isArray()) {
            throw new UnreadableFile("L'annuaire du CNLL est une liste JSON.", "The CNLL directory is a JSON array.");
        }
        int number = 0;
        for (JsonNode item : root) {
            entries.accept(entry("élément " + ++number, item));
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String name = Draft.string(item.path("nom"));
        String sill = Draft.string(item.path("sill_id"));
        if (name == null || sill == null) {
            return ImportEntry.unreadable(
                    place, Text.of("nom et sill_id sont obligatoires.", "nom and sill_id are mandatory."));
        }
        Draft draft = new Draft();
        draft.line("name", item.path("nom"), 200);
        draft.identifier("sill", sill);
        for (JsonNode provider : item.path("prestataires")) {
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
