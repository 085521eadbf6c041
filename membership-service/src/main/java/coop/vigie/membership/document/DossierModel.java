package coop.vigie.membership.document;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Course;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Outcome;
import coop.vigie.membership.rule.Paying;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import coop.vigie.membership.value.Percent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the documents of a dossier show, as plain texts. A text that is not known is empty, and the page leaves a blank. */
final class DossierModel {

    private final Membership membership;
    private final Cooperative cooperative;
    private final Snapshot snapshot;

    DossierModel(Membership membership, Cooperative cooperative, Snapshot snapshot) {
        this.membership = membership;
        this.cooperative = cooperative;
        this.snapshot = snapshot;
    }

    Map<String, Object> membership() {
        Euros amount = membership.due();
        Euros first = Paying.least(amount);
        Optional<College> college =
                Optional.ofNullable(membership.request().college()).flatMap(cooperative.statutes()::college);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("purpose", membership.request().purpose());
        model.put("legalBasis", text(membership.request().legalBasis()));
        model.put("shares", French.number(membership.request().shares()));
        model.put("sharesWords", French.sharesInWords(membership.request().shares()));
        model.put("amount", French.amount(amount));
        model.put("amountWords", French.amountInWords(amount));
        model.put("firstPayment", French.amount(first));
        model.put("balance", French.amount(amount.minus(first)));
        model.put("category", Labels.category(membership.request().category()));
        model.put("college", college.map(College::name).orElse(""));
        model.put(
                "collegeWeight",
                college.map(c -> French.decimal(c.weight().stripTrailingZeros().toPlainString()))
                        .orElse(""));
        model.put(
                "percent",
                French.decimal(Percent.of(
                        membership.request().shares(), snapshot.after().shares())));
        return model;
    }

    Map<String, Object> authority(Optional<OrganisationState> organisation) {
        String kind = organisation.map(OrganisationState::kind).orElse("");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", organisation.map(OrganisationState::name).orElse(membership.organisation()));
        model.put(
                "siren", Labels.siren(organisation.map(OrganisationState::siren).orElse("")));
        model.putAll(AuthorityWords.of(
                kind, organisation.map(OrganisationState::name).orElse("")));
        return model;
    }

    Map<String, Object> decision() {
        Course course = membership.course();
        Course.Deliberation d = course.deliberation();
        Course.Transmission t = course.transmission();
        boolean voted = d != null && d.votedOn() != null;
        Course.Representative who = voted ? d.representative() : null;
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("voted", voted);
        model.put("number", voted ? d.number() : "");
        model.put("date", voted ? French.date(d.votedOn()) : "");
        model.put("votesFor", voted ? French.number(d.votesFor()) : "");
        model.put("votesAgainst", voted ? French.number(d.votesAgainst()) : "");
        model.put("abstentions", voted ? French.number(d.abstentions()) : "");
        model.put("castingVote", voted ? castingVote(d.castingVote()) : "");
        model.put("rejected", voted && !d.adopted());
        model.put("paperSent", voted && Boolean.TRUE.equals(d.explanatoryNote()));
        model.put("recusals", voted ? String.join(", ", d.recusals()) : "");
        model.put("representative", who == null ? "" : who.name());
        model.put("substitute", who == null ? "" : text(who.substitute()));
        model.put("receivedOn", t == null ? "" : French.date(t.receivedOn()));
        model.put("publishedOn", t == null ? "" : French.date(t.publishedOn()));
        model.put("certifiedOn", t == null ? "" : French.date(t.certifiedOn()));
        model.put("enforceableSince", t == null ? "" : French.date(later(t.receivedOn(), t.publishedOn())));
        model.put("appealDeadline", French.date(membership.appealDeadline()));
        return model;
    }

    private static String castingVote(String vote) {
        return vote == null ? "" : "for".equals(vote) ? "favorable" : "défavorable";
    }

    Map<String, Object> form() {
        Course.Form form = membership.course().form();
        return Map.of(
                "signatory", form == null ? "" : form.signatory(),
                "signedOn", form == null ? "" : French.date(form.signedOn()));
    }

    Map<String, Object> review() {
        Course.Review review = membership.course().review();
        boolean accounts = review != null && review.accountsYear() != null;
        boolean losses = review != null && review.losses() != null;
        return Map.of(
                "accountsYear", accounts ? review.accountsYear().toString() : "",
                "losses", losses ? French.amount(review.losses()) : "");
    }

    /** The public share before and after, with the register that it was read from. */
    Map<String, Object> ceiling(Verdict verdict, LocalDate on, long position, long marginAfter) {
        Map<String, Object> figures = verdict.figures();
        long publicAfter = number(figures.get("publicSharesAfter"));
        long sharesAfter = number(figures.get("sharesAfter"));
        boolean holds = 2 * publicAfter <= sharesAfter;
        // Where its shares stand in the register that is looked at, the register "before" is that one without them.
        long own = figures.containsKey("sharesBefore")
                        && snapshot.operation().to() == null
                        && membership.status().standsInRegister()
                ? membership.request().shares()
                : 0;
        long publicBefore = number(figures.get("publicSharesBefore"))
                - (membership.request().publicBody() ? own : 0);
        long sharesBefore = number(figures.get("sharesBefore")) - own;
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("date", French.date(on));
        model.put("position", French.number(position));
        model.put("publicBefore", French.number(publicBefore));
        model.put("sharesBefore", French.number(sharesBefore));
        model.put("percentBefore", French.decimal(new Ceiling(publicBefore, sharesBefore).percent()));
        model.put("publicAfter", French.number(publicAfter));
        model.put("sharesAfter", French.number(sharesAfter));
        model.put("percentAfter", French.decimal(figures.get("percentAfter")));
        model.put("twicePublicAfter", French.number(2 * publicAfter));
        model.put("sign", holds ? "\u2264" : ">");
        model.put("sentence", holds ? "Le plafond est respecté." : "Le plafond serait dépassé.");
        model.put(
                "marginSentence",
                marginAfter == 0
                        ? "il ne resterait aucune marge."
                        : "il resterait une marge de " + French.number(marginAfter) + " parts.");
        return model;
    }

    static List<Map<String, Object>> checks(List<Verdict> verdicts) {
        return verdicts.stream().map(DossierModel::check).toList();
    }

    /** What the law leaves open, or what somebody has to validate, and that concerns this dossier. */
    static List<Verdict> uncertain(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(v -> v.outcome() == Outcome.TO_BE_VALIDATED)
                .filter(v -> v.card().id() != RuleId.M_17 && v.card().id() != RuleId.M_37)
                .toList();
    }

    /** The checks that say something of this dossier. */
    static List<Verdict> concerned(List<Verdict> verdicts, boolean voted) {
        return verdicts.stream()
                .filter(v -> !v.detail().fr().startsWith("Sans objet"))
                // Before the vote these two only say that it has not taken place.
                .filter(v -> voted || v.card().id() != RuleId.M_25 && v.card().id() != RuleId.M_27)
                .filter(v -> v.card().id() != RuleId.M_17 && v.card().id() != RuleId.M_37)
                .toList();
    }

    private static Map<String, Object> check(Verdict verdict) {
        return Map.of(
                "id", verdict.card().id().code(),
                "title", verdict.card().title().fr(),
                "article", verdict.card().article(),
                "certainty", verdict.card().certainty().code(),
                "outcome", verdict.outcome().label().fr(),
                "detail", verdict.detail().fr(),
                "remedy", verdict.remedy() == null ? "" : verdict.remedy().fr());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static long number(Object figure) {
        return figure == null ? 0 : ((Number) figure).longValue();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
