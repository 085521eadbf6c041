package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a need demands and a platform is known to satisfy: each is a reason, and counts as evidence over what is not known. */
final class MetConstraints {

    private MetConstraints() {}

    static List<Reason> of(PlatformState platform, Constraints demanded) {
        List<Reason> met = new ArrayList<>();
        if (demanded.freeLicence() && Boolean.TRUE.equals(platform.freeLicence())) {
            String licence = platform.licence() == null ? "" : " (" + platform.licence() + ")";
            met.add(Reason.of(
                    "free-licence",
                    "Sa licence est libre" + licence + ", comme vous le demandez.",
                    "Its licence is free" + licence + ", as you demand."));
        }
        List<String> countries = common(demanded.hostingCountries(), platform.hostingCountries());
        if (!countries.isEmpty()) {
            met.add(Reason.of(
                    "hosting-country",
                    "Elle est proposée hébergée dans un pays que vous acceptez : "
                            + Explanation.names(countries, Locale.FRENCH) + ".",
                    "It is offered hosted in a country that you accept: " + Explanation.names(countries, Locale.ENGLISH)
                            + "."));
        }
        List<String> protocols = common(demanded.interoperability(), platform.interoperability());
        if (!protocols.isEmpty()) {
            met.add(Reason.of(
                    "interoperability",
                    "Elle connaît " + String.join(", ", protocols) + ".",
                    "It supports " + String.join(", ", protocols) + "."));
        }
        List<String> languages = common(demanded.languages(), platform.languages());
        if (!languages.isEmpty()) {
            met.add(Reason.of(
                    "language",
                    "Son interface existe dans une langue que vous demandez (" + String.join(", ", languages) + ").",
                    "Its interface exists in a language that you demand (" + String.join(", ", languages) + ")."));
        }
        if (demanded.accessible() && "conform".equals(platform.accessibility())) {
            met.add(Reason.of(
                    "accessibility",
                    "Elle est conforme aux règles d'accessibilité (RGAA).",
                    "It conforms to the accessibility rules (RGAA/WCAG)."));
        }
        return met;
    }

    private static List<String> common(List<String> demanded, List<String> known) {
        return known == null
                ? List.of()
                : demanded.stream().filter(known::contains).toList();
    }
}
