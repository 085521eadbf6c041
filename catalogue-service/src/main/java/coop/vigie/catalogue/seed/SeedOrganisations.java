package coop.vigie.catalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.catalogue.organisation.SaveOrganisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings in the starting organisations that are not there. */
@ApplicationScoped
class SeedOrganisations {

    private final SaveOrganisation save;
    private final Organisations organisations;

    SeedOrganisations(SaveOrganisation save, Organisations organisations) {
        this.save = save;
        this.organisations = organisations;
    }

    void load(List<JsonNode> entries, String author) {
        for (JsonNode entry : entries) {
            if (organisations.find(entry.get("id").asText()).isEmpty()) {
                save.handle(
                        SeedDocuments.organisation(entry), entry.path("source").asText(null), author);
            }
        }
    }
}
