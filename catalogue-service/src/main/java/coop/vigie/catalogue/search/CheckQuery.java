package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Refuses a search whose filters name what nobody knows. */
@ApplicationScoped
class CheckQuery {

    private final Vocabularies vocabularies;
    private final Organisations organisations;
    private final KnownValueStore known;

    CheckQuery(Vocabularies vocabularies, Organisations organisations, KnownValueStore known) {
        this.vocabularies = vocabularies;
        this.organisations = organisations;
        this.known = known;
    }

    void handle(PlatformQuery query) {
        checkLegalForms(PlatformQuery.values(query.legalForm));
        query.check(vocabularies.current(), id -> organisations.find(id).isPresent());
    }

    /** Known are the legal forms that some steward has or had. */
    private void checkLegalForms(List<String> asked) {
        if (!asked.isEmpty()) {
            List<String> forms = known.values(Facet.LEGAL_FORM);
            asked.forEach(form -> Parameters.known(
                    "legalForm", form, forms::contains, "/catalogue/v1/platforms?facets=legalForm&limit=1"));
        }
    }
}
