package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.List;

/** What is not known of a platform and was demanded, and what one should know before choosing it. */
final class Reservations {

    private Reservations() {}

    static List<Reason> of(PlatformState platform, NeedToRank need) {
        Constraints demanded = need.constraints();
        List<Reason> reservations = new ArrayList<>();
        licence(platform, demanded, reservations);
        if (!demanded.hostingCountries().isEmpty() && isEmpty(platform.hostingCountries())) {
            Text where = HostingPlaces.of(demanded.hostingCountries());
            reservations.add(Reason.of(
                    "hosting-unknown",
                    "Hébergement inconnu : vous demandez un hébergement "
                            + where.fr()
                            + ", à vérifier auprès d'un prestataire.",
                    "Hosting unknown: you demand hosting " + where.en() + ", to be checked with a provider."));
        }
        if (!demanded.languages().isEmpty() && isEmpty(platform.languages())) {
            reservations.add(Reason.of(
                    "language-unknown",
                    "Les langues de son interface ne sont pas connues.",
                    "The languages of its interface are not known."));
        }
        if (demanded.accessibility().isDemanded()
                && (platform.accessibility() == null || platform.accessibility().equals("not-assessed"))) {
            reservations.add(Reason.of(
                    "accessibility-unknown",
                    "Son accessibilité (RGAA) n'est pas évaluée.",
                    "Its accessibility (RGAA/WCAG) is not assessed."));
        } else if (demanded.accessibility().isDemanded() && "partial".equals(platform.accessibility())) {
            reservations.add(Reason.of(
                    "accessibility-partial",
                    "Son accessibilité (RGAA) n'est que partielle.",
                    "It is only partly accessible (RGAA/WCAG)."));
        }
        if (!demanded.interoperability().isEmpty() && isEmpty(platform.interoperability())) {
            reservations.add(Reason.of(
                    "interoperability-unknown",
                    "Les protocoles et formats qu'elle connaît ne sont pas renseignés.",
                    "The protocols and formats that it supports are not known."));
        }
        if (!need.territory().isEmpty() && isEmpty(platform.territories())) {
            reservations.add(Reason.of(
                    "territory-unknown",
                    "Les territoires où elle est proposée ne sont pas connus.",
                    "The territories that it serves are not known."));
        }
        if ("deprecated".equals(platform.status())) {
            reservations.add(Reason.of(
                    "deprecated",
                    "Elle est signalée comme abandonnée"
                            + (platform.mergedInto() == null ? "." : ", remplacée par " + platform.mergedInto() + "."),
                    "It is marked as deprecated"
                            + (platform.mergedInto() == null ? "." : ", replaced by " + platform.mergedInto() + ".")));
        }
        if ("dormant".equals(platform.vitality())) {
            reservations.add(Reason.of(
                    "dormant", "Le projet ne donne plus signe d'activité.", "The project shows no activity any more."));
        }
        return reservations;
    }

    private static void licence(PlatformState platform, Constraints demanded, List<Reason> reservations) {
        if (platform.freeLicence() == null) {
            reservations.add(Reason.of(
                    "licence-unknown",
                    demanded.freeLicence()
                            ? "Licence inconnue : vous demandez une licence libre, à vérifier."
                            : "Sa licence n'est pas connue.",
                    demanded.freeLicence()
                            ? "Licence unknown: you demand a free one, to be checked."
                            : "Its licence is not known."));
        } else if (!platform.freeLicence()) {
            reservations.add(
                    Reason.of("licence-not-free", "Ce n'est pas un logiciel libre.", "It is not free software."));
        }
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}
