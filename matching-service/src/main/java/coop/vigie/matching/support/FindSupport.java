package coop.vigie.matching.support;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.OrganisationState.Accompaniment;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.Fields;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.support.SupportView.OrganisationView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds who accompanies in these domains and this territory. */
@ApplicationScoped
class FindSupport {

    private static final int MOST = 1_000;

    private final LiveIndex index;
    private final Languages languages;

    FindSupport(LiveIndex index, Languages languages) {
        this.index = index;
        this.languages = languages;
    }

    /** An organisation and how well it fits: the domain said counts before the nearness of the territory said. */
    private record Fit(OrganisationState organisation, String domain, int distance) {

        int rank() {
            return (domain == null ? 100 : 0) + distance;
        }
    }

    /**
     * Who accompanies.
     *
     * @param domains ids of domains, any of which will do; empty for any
     * @param territory official code, or null for anywhere
     */
    Page<SupportView> handle(List<String> domains, String territory, PageQuery page) {
        List<String> path = Places.path(territory);
        try (Picture picture = index.picture()) {
            List<Fit> fits =
                    picture.find(Kind.ORGANISATION, Fields.ACCOMPANIES, "true", MOST, OrganisationState.class).stream()
                            .map(organisation -> fit(organisation, domains, path))
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparingInt(Fit::rank)
                                    .thenComparing(fit -> fit.organisation().id()))
                            .toList();
            return page.within(fits, fit -> fit.organisation().id()).map(fit -> item(fit, path, picture));
        }
    }

    /** The same for values that somebody asks for, which must be known. */
    Page<SupportView> asked(List<String> domains, String territory, PageQuery page) {
        try (Picture picture = index.picture()) {
            Concepts.demandDomains(domains, picture.vocabulary());
        }
        return handle(domains, territory, page);
    }

    private static Fit fit(OrganisationState organisation, List<String> domains, List<String> path) {
        Accompaniment offer = organisation.accompanies();
        List<String> inDomains = offer.domains() == null ? List.of() : offer.domains();
        List<String> inTerritories = offer.territories() == null ? List.of() : offer.territories();
        String domain = domains.stream().filter(inDomains::contains).findFirst().orElse(null);
        if (!domains.isEmpty() && !inDomains.isEmpty() && domain == null) {
            return null;
        }
        int distance = path.size();
        if (!path.isEmpty() && !inTerritories.isEmpty()) {
            distance = inTerritories.stream()
                    .map(Places::canonical)
                    .mapToInt(path::indexOf)
                    .filter(i -> i >= 0)
                    .min()
                    .orElse(-1);
            if (distance < 0) {
                return null;
            }
        }
        return new Fit(organisation, domain, distance);
    }

    private SupportView item(Fit fit, List<String> path, Picture picture) {
        OrganisationState organisation = fit.organisation();
        SupportReasons reasons = new SupportReasons(picture.vocabulary(), languages.current());
        return new SupportView(
                new OrganisationView(organisation.id(), organisation.name(), organisation.website()),
                organisation.accompanies().what(),
                reasons.of(
                        organisation.accompanies(),
                        fit.domain(),
                        fit.distance() < path.size() ? path.get(fit.distance()) : null));
    }
}
