package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Subscriber;
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
                    "article L. 2121-12 du CGCT",
                    Text.of(
                            "Une note explicative de synthèse est jointe à la convocation (communes de 3 500 habitants et plus)",
                            "An explanatory note goes with the summons (communes of 3 500 inhabitants and more)"),
                    Moment.DELIBERATION),
            Deciding::note);

    static final Rule ENFORCEABLE = new Rule(
            RuleCard.of(
                    RuleId.M_27,
                    Certainty.SURE,
                    "articles L. 2131-1, L. 2131-2 et L. 5211-3 du CGCT",
                    Text.of(
                            "La délibération est exécutoire une fois publiée et transmise au représentant de l'État",
                            "The deliberation is enforceable once published and transmitted to the State"),
                    Moment.SUBSCRIPTION),
            Deciding::enforceable);

    static final Rule APPEAL = new Rule(
            RuleCard.of(
                    RuleId.M_28,
                    Certainty.SURE,
                    "article L. 2131-6 du CGCT (report au jour ouvrable suivant : à confirmer)",
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
                            Text.of(
                                    "La souscription dépasse le nombre de parts voté (%d)."
                                            .formatted(decision.shares()),
                                    "The subscription is over the number of shares voted (%d)."
                                            .formatted(decision.shares())),
                            Text.of(
                                    "S'en tenir au nombre voté, ou délibérer à nouveau.",
                                    "Keep to the number voted, or vote again."))
                    .with("sharesVoted", decision.shares());
        }
        return Finding.passed(
                        "Délibération n° %s du %s.".formatted(decision.number(), decision.votedOn()),
                        "Deliberation no. %s of %s.".formatted(decision.number(), decision.votedOn()))
                .with("number", decision.number())
                .with("votedOn", decision.votedOn().toString());
    }

    private static Finding note(Snapshot snapshot) {
        Subscriber subscriber = snapshot.facts().subscriber();
        if (subscriber == null || !"commune".equals(subscriber.kind())) {
            return Finding.notConcerned("règle des communes.", "a rule of communes.");
        }
        if (subscriber.population() != null && subscriber.population() < NOTE_FROM) {
            return Finding.notConcerned(
                    "la commune a moins de 3 500 habitants.", "the commune has fewer than 3 500 inhabitants.");
        }
        Decision decision = snapshot.facts().decision();
        if (decision != null && Boolean.TRUE.equals(decision.explanatoryNote())) {
            return Finding.passed(
                    "La note de synthèse a été jointe à la convocation.", "The note went out with the summons.");
        }
        return Finding.warning(
                Text.of(
                        "Rien ne dit que la note de synthèse a été jointe à la convocation.",
                        "Nothing says that the explanatory note went out with the summons."),
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
                                Text.of(
                                        "La délibération n'est exécutoire que depuis le %s.".formatted(since),
                                        "The deliberation is enforceable since %s only.".formatted(since)),
                                Text.of("Signer à partir de cette date.", "Sign from that day on."))
                        .with("enforceableSince", since.toString());
            }
            return Finding.passed("Exécutoire depuis le %s.".formatted(since), "Enforceable since %s.".formatted(since))
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
        Finding finding = snapshot.on().isAfter(last)
                ? Finding.passed(
                        "Le délai de recours du préfet est passé depuis le %s.".formatted(last),
                        "The prefect's delay has passed since %s.".formatted(last))
                : Finding.warning(
                        Text.of(
                                "Le préfet peut déférer l'acte jusqu'au %s inclus.".formatted(last),
                                "The prefect may refer the act until %s.".formatted(last)),
                        Text.of(
                                "L'exécution est possible ; la prudence est d'attendre cette date pour payer.",
                                "It may be carried out; caution is to wait for that day before paying."));
        return finding.with("receivedOn", decision.receivedOn().toString()).with("lastDay", last.toString());
    }

    private static boolean concernsAuthority(Snapshot snapshot) {
        return snapshot.facts().subscriber() != null
                && Subscriber.isPublicBody(snapshot.facts().subscriber().kind());
    }
}
