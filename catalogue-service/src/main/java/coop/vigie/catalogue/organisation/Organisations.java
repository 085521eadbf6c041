package coop.vigie.catalogue.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features ask of organisations. */
@ApplicationScoped
public class Organisations {

    private final OrganisationStore store;

    Organisations(OrganisationStore store) {
        this.store = store;
    }

    /** The organisation of this id. */
    public Optional<Organisation> find(String id) {
        return store.find(id);
    }
}
