package coop.vigie.catalogue.search;

import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a search whose filters name what nobody knows. */
@ApplicationScoped
class CheckQuery {

    private final Vocabularies vocabularies;
    private final Organisations organisations;

    CheckQuery(Vocabularies vocabularies, Organisations organisations) {
        this.vocabularies = vocabularies;
        this.organisations = organisations;
    }

    void handle(PlatformQuery query) {
        query.check(vocabularies.current(), id -> organisations.find(id).isPresent());
    }
}
