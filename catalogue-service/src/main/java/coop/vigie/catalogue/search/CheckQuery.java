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
        Parameters.known(
                "legalForm", unknown(query), form -> false, "/catalogue/v1/platforms?facets=legalForm&limit=1");
        query.check(vocabularies.current(), id -> organisations.find(id).isPresent());
    }

    /** A legal form that no steward has or had; null where there is none. */
    private String unknown(PlatformQuery query) {
        List<String> asked = PlatformQuery.values(query.legalForm);
        List<String> forms = asked.isEmpty() ? List.of() : known.values(Facet.LEGAL_FORM);
        return asked.stream().filter(form -> !forms.contains(form)).findFirst().orElse(null);
    }
}
