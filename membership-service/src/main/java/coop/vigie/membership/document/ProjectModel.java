package coop.vigie.membership.document;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Course;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.rule.Paying;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the author of a project said of it, how the assembly sat, what comes when; empty where it is not known. */
final class ProjectModel {

    private final Membership membership;

    ProjectModel(Membership membership) {
        this.membership = membership;
    }

    Map<String, Object> texts(Optional<OrganisationState> authority, Verdict aids) {
        Course.Review review = membership.course().review();
        Course.Texts texts = review == null || review.texts() == null ? Course.Texts.NONE : review.texts();
        Course.StateAid aid = review == null ? null : review.aid();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("competence", text(texts.competence()));
        model.put("epciLink", text(texts.epciLink()));
        model.put("commission", text(texts.commission()));
        model.put("discardedOptions", text(texts.discardedOptions()));
        model.put("budget", text(texts.budget()));
        model.put("aidBasis", aid == null || aid.basis() == null ? "" : aidBasis(aid.basis()));
        model.put("aidStatementOn", aid == null ? "" : French.date(aid.statementOn()));
        model.put("aidSum", figure(aids, "counted"));
        model.put("aidCeiling", figure(aids, "ceiling"));
        model.put(
                "court",
                texts.court() != null
                        ? AdministrativeCourts.in(texts.court())
                        : authority
                                .map(o -> AdministrativeCourts.of(o.kind(), o.territory()))
                                .orElse(""));
        return model;
    }

    private static String figure(Verdict verdict, String name) {
        Object amount = verdict.figures().get(name);
        return amount == null ? "" : French.amount(Euros.of(amount.toString()));
    }

    private static String aidBasis(String basis) {
        return switch (basis) {
            case "market-investor" -> "en investisseur avisé en économie de marché";
            case "de-minimis" -> "sous le règlement de minimis (UE) 2023/2831";
            case "de-minimis-sgei" -> "sous le règlement de minimis SIEG (UE) 2023/2832";
            default -> "sur un autre fondement, exposé ci-dessus";
        };
    }

    Map<String, Object> sitting() {
        Course.Deliberation d = membership.course().deliberation();
        Course.Sitting sitting =
                d == null || d.sitting() == null ? new Course.Sitting(null, null, null, null, null, null) : d.sitting();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("convenedOn", French.date(sitting.convenedOn()));
        model.put("rapporteur", text(sitting.rapporteur()));
        model.put("members", count(sitting.members()));
        model.put("present", count(sitting.present()));
        model.put("proxies", count(sitting.proxies()));
        model.put(
                "quorum",
                sitting.quorum() == null
                        ? ""
                        : French.number(sitting.quorum())
                                + (sitting.present() == null
                                        ? ""
                                        : sitting.inTheRoom() >= sitting.quorum() ? ", atteint" : ", non atteint"));
        model.put("signatory", d == null ? "" : withinSentence(text(d.signatory())));
        model.put("authorisedUntil", d == null ? "" : French.date(d.authorisedUntil()));
        model.put(
                "mandateUntil",
                d == null || d.representative() == null
                        ? ""
                        : French.date(d.representative().until()));
        return model;
    }

    /** The days of the project, past and to come, in their order. */
    List<Map<String, Object>> calendar(Cooperative cooperative) {
        Course course = membership.course();
        boolean voted = course.deliberation() != null && course.deliberation().votedOn() != null;
        List<Map<String, Object>> days = new ArrayList<>();
        day(days, voted ? course.deliberation().votedOn() : null, "Délibération", "à la prochaine séance");
        LocalDate received =
                course.transmission() == null ? null : course.transmission().receivedOn();
        day(
                days,
                received,
                "réception par le représentant de l'État",
                "après le vote, dont l'exécution attend cette réception et la publication");
        day(
                days,
                membership.appealDeadline(),
                "fin du délai de déféré du préfet",
                "deux mois francs après la réception");
        day(
                days,
                course.form() == null ? null : course.form().signedOn(),
                "signature du bulletin",
                "une fois la délibération exécutoire");
        day(
                days,
                course.approval() == null ? null : course.approval().on(),
                "agrément de la coopérative",
                "après la signature du bulletin");
        LocalDate entered =
                course.registration() == null ? null : course.registration().effectiveOn();
        day(days, entered, "inscription au registre, premier quart versé", "après l'agrément");
        day(
                days,
                entered == null
                        ? null
                        : Paying.deadline(entered, cooperative.statutes().terms()),
                "solde de la libération, au plus tard",
                cooperative.statutes().terms().paymentYears() + " ans après l'inscription");
        return days;
    }

    private static void day(List<Map<String, Object>> days, LocalDate on, String what, String otherwise) {
        days.add(Map.of("what", what, "when", on == null ? otherwise : French.date(on)));
    }

    /** The last three years, the oldest first. */
    static List<Map<String, Object>> years(List<Accounts> accounts) {
        List<Map<String, Object>> years = new ArrayList<>();
        for (Accounts a : accounts.stream().limit(3).toList()) {
            Map<String, Object> year = new LinkedHashMap<>();
            year.put("year", Integer.toString(a.endsOn().getYear()));
            year.put("turnover", amount(a.turnover()));
            year.put("result", amount(a.result()));
            year.put("capital", amount(a.capital()));
            year.put("reserves", amount(a.legalReserve().add(a.statutoryReserves())));
            year.put("losses", amount(a.losses()));
            years.add(0, year);
        }
        return years;
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "—" : French.amount(new Euros(amount));
    }

    /** "La présidente" within a sentence is "la présidente"; a name stays as it is. */
    private static String withinSentence(String who) {
        return who.startsWith("La ") || who.startsWith("Le ")
                ? who.substring(0, 1).toLowerCase(Locale.ROOT) + who.substring(1)
                : who;
    }

    private static String count(Long number) {
        return number == null ? "" : French.number(number);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
