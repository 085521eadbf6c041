package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** M-25 to M-28: the assembly decides, its act is published and transmitted, and the prefect has two months. */
final class Deciding {

    private static final int NOTE_FROM = 3500;

    static final Rule ASSEMBLY = new Rule(
            RuleCard.of(
                    RuleId.M_25,
                    Certainty.SURE,
                    "articles L. 2121-29, L. 5211-1, L. 3211-1 et L. 4221-1 du CGCT",
                    Text.of(
                            "L'assemblée délibérante décide, jamais l'exécutif seul : objet, nombre de parts, montant, compte,"
                                    + " représentant, pouvoir de signer",
                            "The deliberating body decides, never the executive alone: object, number of shares, amount, account,"
                                    + " representative, power to sign"),
                    Moment.DELIBERATION),
            Deciding::assembly);

    static final Rule NOTE = new Rule(
            RuleCard.of(
                    RuleId.M_26,
                    Certainty.MODERATE,
                    "articles L. 2121-12 et L. 5211-1 du CGCT",
                    Text.of(
                            "Une note explicative de synthèse est jointe à la convocation (communes de 3 500 habitants et plus,"
                                    + " EPCI qui en comprennent une)",
                            "An explanatory note goes with the summons (communes of 3,500 inhabitants and more, EPCI that have"
                                    + " one)"),
                    Moment.DELIBERATION),
            Deciding::note);

    static final Rule ENFORCEABLE = new Rule(
            RuleCard.of(
                    RuleId.M_27,
                    Certainty.SURE,
                    "articles L. 2131-1 et L. 2131-2 (communes ; EPCI par L. 5211-3), L. 3131-1 et L. 3131-2 (départements),"
                            + " L. 4141-1 et L. 4141-2 (régions) du CGCT",
                    Text.of(
                            "La délibération est exécutoire une fois publiée et transmise au représentant de l'État",
                            "The deliberation is enforceable once published and transmitted to the State"),
                    Moment.SUBSCRIPTION),
            Deciding::enforceable);

    static final Rule APPEAL = new Rule(
            RuleCard.of(
                    RuleId.M_28,
                    Certainty.SURE,
                    "articles L. 2131-6 (communes ; EPCI par L. 5211-3), L. 3132-1 (départements) et L. 4142-1 (régions) du CGCT"
                            + " (report au jour ouvrable suivant : à confirmer)",
                    Text.of(
                            "Le préfet peut déférer l'acte dans les deux mois francs de sa réception ; l'alerte n'empêche pas d'exécuter",
                            "The prefect may refer the act within two clear months of its reception; a warning that does not block"),
                    Moment.DELIBERATION,
                    Moment.SUBSCRIPTION),
            Deciding::appeal);

    private Deciding() {}

    private static Finding assembly(Snapshot snapshot) {
        if (!concernsAuthority(snapshot)) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        Decision decision = snapshot.facts().decision();
        if (decision == null || decision.votedOn() == null) {
            return Finding.warning(
                    Text.of("L'assemblée n'a pas encore délibéré.", "The assembly has not voted yet."),
                    Text.of(
                            "Faire voter la délibération avant toute signature.",
                            "Have the deliberation voted before anything is signed."));
        }
        if (decision.shares() != null
                && snapshot.operation().to() != null
                && snapshot.operation().to().shares() > decision.shares()) {
            return Finding.blocked(
                            Wording.of(
                                    "La souscription dépasse le nombre de parts voté (%d).",
                                    "The subscription is over the number of shares voted (%d).", decision.shares()),
                            Text.of(
                                    "S'en tenir au nombre voté, ou délibérer à nouveau.",
                                    "Keep to the number voted, or vote again."))
                    .with("sharesVoted", decision.shares());
        }
        return Finding.passed(
                        "Délibération n° %s du %s.",
                        "Deliberation no. %s of %s.", decision.number(), decision.votedOn())
                .with("number", decision.number())
                .with("votedOn", decision.votedOn().toString());
    }

    private static Finding note(Snapshot snapshot) {
        Subscriber subscriber = snapshot.facts().subscriber();
        boolean commune = subscriber != null && "commune".equals(subscriber.kind());
        if (!commune && (subscriber == null || !"epci".equals(subscriber.kind()))) {
            return Finding.notConcerned("règle des communes et des EPCI.", "a rule of communes and EPCI.");
        }
        if (subscriber.population() != null && subscriber.population() < NOTE_FROM) {
            return commune
                    ? Finding.notConcerned(
                            "la commune a moins de 3 500 habitants.", "the commune has fewer than 3,500 inhabitants.")
                    : Finding.notConcerned(
                            "aucune commune de l'EPCI n'a 3 500 habitants.",
                            "no commune of the EPCI has 3,500 inhabitants.");
        }
        Decision decision = snapshot.facts().decision();
        if (decision != null && Boolean.TRUE.equals(decision.explanatoryNote())) {
            return Finding.passed(
                    "La note de synthèse a été jointe à la convocation.", "The note went out with the summons.");
        }
        return Finding.warning(
                commune
                        ? Text.of(
                                "Rien ne dit que la note de synthèse a été jointe à la convocation.",
                                "Nothing says that the explanatory note went out with the summons.")
                        : Text.of(
                                "Rien ne dit que la note de synthèse a été jointe à la convocation ; elle est due si l'EPCI comprend"
                                        + " une commune de 3 500 habitants ou plus.",
                                "Nothing says that the explanatory note went out with the summons; it is due where the EPCI has a"
                                        + " commune of 3,500 inhabitants or more."),
                Text.of(
                        "La joindre et le noter dans la délibération.",
                        "Send it (document explanatory-note) and say so in the deliberation."));
    }

    private static Finding enforceable(Snapshot snapshot) {
        if (!concernsAuthority(snapshot)) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        Decision decision = snapshot.facts().decision();
        List<String> missing = new ArrayList<>();
        if (decision == null || decision.receivedOn() == null) {
            missing.add("receivedOn");
        }
        if (decision == null || decision.publishedOn() == null) {
            missing.add("publishedOn");
        }
        if (missing.isEmpty()) {
            LocalDate since = enforceableSince(decision);
            if (snapshot.on().isBefore(since)) {
                return Finding.blocked(
                                Wording.of(
                                        "La délibération n'est exécutoire que depuis le %s.",
                                        "The deliberation is enforceable since %s only.", since),
                                Text.of("Signer à partir de cette date.", "Sign from that day on."))
                        .with("enforceableSince", since.toString());
            }
            return Finding.passed("Exécutoire depuis le %s.", "Enforceable since %s.", since)
                    .with("enforceableSince", since.toString());
        }
        return Finding.blocked(
                        Text.of(
                                "La délibération n'est pas exécutoire : il manque sa publication ou sa réception par l'État.",
                                "The deliberation is not enforceable: its publication or its reception by the State is missing."),
                        Text.of(
                                "La publier et la transmettre au contrôle de légalité, puis enregistrer les deux dates.",
                                "Publish and transmit it, then record both dates."))
                .with("missing", missing);
    }

    private static LocalDate enforceableSince(Decision decision) {
        return decision.receivedOn().isAfter(decision.publishedOn()) ? decision.receivedOn() : decision.publishedOn();
    }

    private static Finding appeal(Snapshot snapshot) {
        Decision decision = snapshot.facts().decision();
        if (decision == null || decision.receivedOn() == null) {
            return Finding.notConcerned("aucun acte n'a été transmis.", "no act was transmitted.");
        }
        LocalDate last = AppealPeriod.lastDay(decision.receivedOn(), decision.appeal());
        LocalDate referred =
                decision.appeal() == null ? null : decision.appeal().referredOn();
        if (referred != null) {
            return referral(referred, last)
                    .with("receivedOn", decision.receivedOn().toString())
                    .with("lastDay", last.toString())
                    .with("referredOn", referred.toString());
        }
        Finding finding = snapshot.on().isAfter(last)
                ? Finding.passed(
                        "Le délai de recours du préfet est passé depuis le %s.",
                        "The prefect's delay has passed since %s.", last)
                : Finding.warning(
                        Wording.of(
                                "Le préfet peut déférer l'acte jusqu'au %s inclus.",
                                "The prefect may refer the act until %s.", last),
                        Text.of(
                                "L'exécution est possible ; la prudence est d'attendre cette date pour payer.",
                                "It may be carried out; caution is to wait for that day before paying."));
        return finding.with("receivedOn", decision.receivedOn().toString()).with("lastDay", last.toString());
    }

    /** A referral suspends nothing by itself; one that comes late is for the court to reject, once somebody says that it is late. */
    private static Finding referral(LocalDate on, LocalDate last) {
        if (on.isAfter(last)) {
            return Finding.warning(
                    Wording.of(
                            "Le préfet a déféré l'acte le %s, après la fin du délai (%s).",
                            "The prefect referred the act on %s, after the end of the delay (%s).", on, last),
                    Text.of(
                            "Opposer au tribunal que le déféré est tardif, et attendre son jugement pour payer.",
                            "Tell the court that the referral is late, and wait for its judgment before paying."));
        }
        return Finding.warning(
                Wording.of(
                        "Le préfet a déféré l'acte au tribunal administratif le %s.",
                        "The prefect referred the act to the administrative court on %s.", on),
                Text.of(
                        "L'exécution reste possible tant que le juge n'a pas suspendu l'acte ; la prudence est d'attendre le jugement pour payer.",
                        "It may be carried out as long as the court has not suspended it; caution is to wait for the judgment before paying."));
    }

    private static boolean concernsAuthority(Snapshot snapshot) {
        return snapshot.facts().subscriber() != null
                && Subscriber.isPublicBody(snapshot.facts().subscriber().kind());
    }
}
