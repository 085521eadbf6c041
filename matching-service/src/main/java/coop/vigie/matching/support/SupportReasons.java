package coop.vigie.matching.support;

import coop.vigie.events.catalogue.OrganisationState.Accompaniment;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.search.ReasonView;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an organisation is shown: what was asked for that it says it does, else what it says of where it stops. */
final class SupportReasons {

    private static final int MOST_NAMED = 5;

    private final Vocabulary vocabulary;
    private final Locale language;

    SupportReasons(Vocabulary vocabulary, Locale language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /**
     * The reasons.
     *
     * @param domain the one asked for that it accompanies in, or null
     * @param place the territory asked for, or around it, that it accompanies in, or null
     */
    List<ReasonView> of(Accompaniment offer, String domain, String place) {
        boolean anyDomain = isEmpty(offer.domains());
        boolean anywhere = isEmpty(offer.territories());
        if (anyDomain && anywhere) {
            return List.of(reason(
                    "anyone",
                    "Elle accompagne quels que soient le domaine et le territoire.",
                    "It accompanies whatever the domain and the territory."));
        }
        return List.of(domains(offer, domain, anyDomain), territories(offer, place, anywhere));
    }

    private ReasonView domains(Accompaniment offer, String domain, boolean any) {
        if (any) {
            return reason(
                    "any-domain", "Elle accompagne quel que soit le domaine.", "It accompanies whatever the domain.");
        }
        if (domain != null) {
            String label = label(domain);
            return reason(
                    "domain", "Elle accompagne dans le domaine : " + label + ".", "It accompanies in: " + label + ".");
        }
        String labels =
                offer.domains().stream().limit(MOST_NAMED).map(this::label).collect(Collectors.joining(", "));
        return reason(
                "domains", "Elle accompagne dans les domaines : " + labels + ".", "It accompanies in: " + labels + ".");
    }

    private ReasonView territories(Accompaniment offer, String place, boolean any) {
        if (any) {
            return reason(
                    "any-territory",
                    "Elle accompagne quel que soit le territoire.",
                    "It accompanies whatever the territory.");
        }
        if (place != null) {
            String name = Places.name(place);
            return reason(
                    "territory",
                    "Elle accompagne sur ce territoire : " + name + ".",
                    "It accompanies in " + name + ".");
        }
        String names =
                offer.territories().stream().limit(MOST_NAMED).map(Places::name).collect(Collectors.joining(", "));
        return reason(
                "territories",
                "Elle n'accompagne que sur ces territoires : " + names + ".",
                "It accompanies in these territories alone: " + names + ".");
    }

    private String label(String domain) {
        return vocabulary.concept(domain).map((Concept c) -> c.label(language)).orElse(domain);
    }

    private ReasonView reason(String code, String fr, String en) {
        return new ReasonView(code, Text.of(fr, en).in(language));
    }

    private static boolean isEmpty(List<String> list) {
        return list == null || list.isEmpty();
    }
}
