package coop.vigie.matching.support;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.OrganisationState.Accompaniment;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.matching.index.Fields;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.search.ReasonView;
import coop.vigie.matching.support.SupportView.Item;
import coop.vigie.matching.support.SupportView.OrganisationView;
import coop.vigie.matching.vocabulary.Concept;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    SupportView handle(List<String> domains, String territory, int limit) {
        List<String> path = Places.path(territory);
        try (Picture picture = index.picture()) {
            return new SupportView(
                    picture.find(Kind.ORGANISATION, Fields.ACCOMPANIES, "true", MOST, OrganisationState.class).stream()
                            .map(organisation -> fit(organisation, domains, path))
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparingInt(Fit::rank)
                                    .thenComparing(fit -> fit.organisation().id()))
                            .limit(limit)
                            .map(fit -> item(fit, path, picture))
                            .toList());
        }
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

    private Item item(Fit fit, List<String> path, Picture picture) {
        Locale language = languages.current();
        OrganisationState organisation = fit.organisation();
        List<ReasonView> reasons = new ArrayList<>();
        if (fit.domain() != null) {
            String domain = picture.vocabulary()
                    .concept(fit.domain())
                    .map((Concept c) -> c.label(language))
                    .orElse(fit.domain());
            reasons.add(reason(
                    "domain",
                    Text.of("Elle accompagne dans le domaine : " + domain + ".", "It accompanies in: " + domain + "."),
                    language));
        }
        if (fit.distance() < path.size()) {
            String place = Places.name(path.get(fit.distance()));
            reasons.add(reason(
                    "territory",
                    Text.of("Elle accompagne sur ce territoire : " + place + ".", "It accompanies in " + place + "."),
                    language));
        }
        if (reasons.isEmpty()) {
            reasons.add(reason(
                    "anyone",
                    Text.of(
                            "Elle accompagne quels que soient le domaine et le territoire.",
                            "It accompanies whatever the domain and the territory."),
                    language));
        }
        return new Item(
                new OrganisationView(organisation.id(), organisation.name(), organisation.website()),
                organisation.accompanies().what(),
                reasons);
    }

    private static ReasonView reason(String code, Text text, Locale language) {
        return new ReasonView(code, text.in(language));
    }
}
