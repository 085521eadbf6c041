package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.index.LanguageTags;
import java.util.ArrayList;
import java.util.List;

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
            Text where = HostingPlaces.of(countries);
            met.add(Reason.of(
                    "hosting-country",
                    "Elle est proposée avec un hébergement " + where.fr() + ", comme vous le demandez.",
                    "It is offered with hosting " + where.en() + ", as you demand."));
        }
        List<String> protocols = common(demanded.interoperability(), platform.interoperability());
        if (!protocols.isEmpty()) {
            met.add(Reason.of(
                    "interoperability",
                    "Elle connaît " + String.join(", ", protocols) + ".",
                    "It supports " + String.join(", ", protocols) + "."));
        }
        List<String> languages = platform.languages() == null
                ? List.of()
                : platform.languages().stream()
                        .filter(known ->
                                demanded.languages().stream().anyMatch(wanted -> LanguageTags.meet(wanted, known)))
                        .toList();
        if (!languages.isEmpty()) {
            met.add(Reason.of(
                    "language",
                    "Son interface existe dans une langue que vous demandez (" + String.join(", ", languages) + ").",
                    "Its interface exists in a language that you demand (" + String.join(", ", languages) + ")."));
        }
        if (demanded.accessibility().isDemanded() && "conform".equals(platform.accessibility())) {
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
