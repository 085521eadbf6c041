package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** M-31, M-33, M-34, M-35 and M-37: what else public money must look at, and what the cooperative tells each year. */
final class PublicMoney {

    static final Rule ADVANCE = new Rule(
            RuleCard.of(
                    RuleId.M_31,
                    Certainty.SURE,
                    "article L. 1522-5 du CGCT, par renvoi de l'article 19 septies, alinéa 4, de la loi n° 47-1775",
                    Text.of(
                            "Une avance en compte courant dure deux ans, renouvelable une fois, et le total ne dépasse pas 15 % des recettes"
                                    + " réelles de fonctionnement (régions : 5 %)",
                            "A current-account advance lasts two years, renewable once, and the total is at most 15 % of the real"
                                    + " operating revenue (regions: 5 %)"),
                    Moment.PAYMENT),
            PublicMoney::advance);

    static final Rule INVESTOR = new Rule(
            RuleCard.of(
                    RuleId.M_33,
                    Certainty.MODERATE,
                    "article 107 du traité sur le fonctionnement de l'Union européenne",
                    Text.of(
                            "L'apport en capital peut être lui-même une aide, sauf conduite d'investisseur avisé",
                            "A capital entry may itself be aid, unless made as an informed market investor"),
                    Moment.INTENTION,
                    Moment.DELIBERATION),
            PublicMoney::investor);

    static final Rule SUBSIDIES = new Rule(
            RuleCard.of(
                    RuleId.M_34,
                    Certainty.SURE,
                    "article 19 decies de la loi n° 47-1775 ; décret n° 2002-241, articles 8 à 10",
                    Text.of(
                            "Les collectivités peuvent accorder des subventions à la SCIC, selon les règlements européens en vigueur",
                            "Authorities may grant subsidies to the SCIC, under the European regulations in force"),
                    Moment.INTENTION),
            snapshot -> snapshot.statutes().isScic()
                    ? Finding.passed(
                            "Possibles, sur un règlement européen en vigueur : ceux que le décret cite (CE 68 à 70/2001) sont abrogés.",
                            "Possible, under a European regulation in force: those that the decree cites are repealed.")
                    : Finding.notConcerned("règle propre aux SCIC.", "a SCIC's own rule."));

    static final Rule ACCOUNT = new Rule(
            RuleCard.of(
                    RuleId.M_35,
                    Certainty.UNCERTAIN,
                    "instruction budgétaire et comptable M57, chapitres 26 et 27",
                    Text.of(
                            "La prise de participation est imputée en investissement ; le compte (261 par défaut) est à valider par le"
                                    + " comptable public",
                            "The holding is entered in investment; the account (261 by default) is to be validated by the public"
                                    + " accountant"),
                    Moment.DELIBERATION,
                    Moment.PAYMENT),
            PublicMoney::account);

    static final Rule REPORT = new Rule(
            RuleCard.of(
                    RuleId.M_37,
                    Certainty.SURE,
                    "décret n° 2015-1381 ; article 25-1 de la loi n° 47-1775 (périodicité de la révision : à confirmer)",
                    Text.of(
                            "Le rapport annuel décrit l'évolution du projet coopératif ; la révision coopérative a lieu au moins tous les"
                                    + " cinq ans",
                            "The annual report tells how the cooperative project evolves; the cooperative audit takes place at least every"
                                    + " five years"),
                    Moment.CLOSING),
            snapshot -> Finding.toBeValidated(
                    Text.of(
                            "À vérifier à la clôture : rapport sur le projet coopératif et date de la dernière révision.",
                            "To be checked at closing: report on the cooperative project and date of the last audit."),
                    Text.of(
                            "Demander le rapport annuel et le rapport de révision.",
                            "Ask for the annual report and the audit report.")));

    private PublicMoney() {}

    private static Finding investor(Snapshot snapshot) {
        if (!authority(snapshot)) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        String basis = snapshot.facts().subscriber().aidBasis();
        if (basis == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "L'apport de capital est à qualifier au regard des aides d'État.",
                            "The capital entry is to be qualified under State aid law."),
                    Text.of(
                            "Conclure : investisseur avisé, de minimis ou autre base, et le dire dans la délibération (aidBasis).",
                            "Conclude: informed investor, de minimis or another basis, and say so in the deliberation (aidBasis)."));
        }
        if (basis.startsWith("de-minimis")) {
            return Finding.passed(
                            "L'apport entier est compté comme aide de minimis (voir M-32).",
                            "The whole entry is counted as de minimis aid (see M-32).")
                    .with("aidBasis", basis);
        }
        return Finding.toBeValidated(
                        Wording.of(
                                "Base retenue : %s.",
                                "Basis chosen: %s.",
                                "market-investor".equals(basis)
                                        ? Text.of("investisseur avisé en économie de marché", "market investor")
                                        : Text.of("autre base", "another basis")),
                        Text.of(
                                "Tenir au dossier l'analyse qui la justifie, à faire valider.",
                                "Keep the analysis that justifies it, to be validated."))
                .with("aidBasis", basis);
    }

    private static Finding advance(Snapshot snapshot) {
        PublicAid aid = snapshot.facts().aid();
        if (aid == null || aid.advance() == null || aid.advance().amount() == null) {
            return Finding.notConcerned("aucune avance en compte courant.", "no current-account advance.");
        }
        return outlasting(aid.advance(), snapshot.on()).orElseGet(() -> limited(aid.advance(), snapshot));
    }

    /** Two years, renewable once; then it is paid back or becomes capital, and no other is granted before. */
    private static Optional<Finding> outlasting(Advance advance, LocalDate on) {
        if (!advance.hasTerm()) {
            return Optional.empty();
        }
        if (advance.until().isAfter(advance.latest())) {
            return Optional.of(Finding.blocked(
                            Wording.of(
                                    "L'avance court jusqu'au %s ; la loi ne la permet que jusqu'au %s.",
                                    "The advance runs until %s; the law allows it until %s only.",
                                    advance.until(),
                                    advance.latest()),
                            Text.of(
                                    "S'en tenir à deux ans, que la collectivité peut renouveler une seule fois (advanceRenewed).",
                                    "Keep to two years, which the authority may renew once only (advanceRenewed)."))
                    .with("latest", advance.latest().toString()));
        }
        return on.isAfter(advance.until())
                ? Optional.of(Finding.blocked(
                                Wording.of(
                                        "L'avance est échue depuis le %s.",
                                        "The advance was due on %s.", advance.until()),
                                Text.of(
                                        "La rembourser ou la transformer en capital : aucune autre avance n'est permise avant.",
                                        "Pay it back or turn it into capital: no other advance is allowed before."))
                        .with("until", advance.until().toString()))
                : Optional.empty();
    }

    private static Finding limited(Advance advance, Snapshot snapshot) {
        if (advance.operatingRevenue() == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "Les recettes réelles de fonctionnement ne sont pas connues.",
                            "The real operating revenue is not known."),
                    Text.of("Les renseigner.", "Give it."));
        }
        Subscriber subscriber = snapshot.facts().subscriber();
        int percent = subscriber != null && "region".equals(subscriber.kind()) ? 5 : 15;
        Euros most = new Euros(advance.operatingRevenue()
                .amount()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN));
        Finding finding = advance.amount().compareTo(most) > 0
                ? Finding.blocked(
                        Wording.of(
                                "L'avance de %s dépasse %d %% des recettes réelles de fonctionnement.",
                                "The advance of %s is over %d %% of the real operating revenue.",
                                advance.amount(),
                                percent),
                        Wording.of("Au plus %s.", "At most %s.", most))
                : within(advance, percent);
        return finding.with("advance", advance.amount().toString())
                .with("percent", percent)
                .with("maximum", most.toString());
    }

    private static Finding within(Advance advance, int percent) {
        return advance.hasTerm()
                ? Finding.passed(
                        "L'avance reste sous %d %% des recettes, et court jusqu'au %s.",
                        "The advance stays under %d %% of the revenue, and runs until %s.", percent, advance.until())
                : Finding.toBeValidated(
                        Wording.of(
                                "L'avance reste sous %d %% des recettes ; sa durée n'est pas connue.",
                                "The advance stays under %d %% of the revenue; how long it lasts is not known.",
                                percent),
                        Text.of(
                                "Donner sa date et son terme : deux ans au plus, renouvelables une fois.",
                                "Give its day and its end: two years at the most, renewable once."));
    }

    private static Finding account(Snapshot snapshot) {
        if (!authority(snapshot)) {
            return Finding.notConcerned(
                    "le souscripteur n'est pas une collectivité.", "the subscriber is not a local authority.");
        }
        String account = snapshot.statutes().terms().account();
        return Finding.toBeValidated(
                        Wording.of(
                                "Compte proposé : %s (section d'investissement), 269 pour la part non libérée.",
                                "Account proposed: %s (investment section), 269 for the unpaid part.", account),
                        Text.of("À valider par le comptable public.", "To be validated by the public accountant."))
                .with("account", account)
                .with("unpaidAccount", "269");
    }

    private static boolean authority(Snapshot snapshot) {
        return snapshot.facts().subscriber() != null
                && Subscriber.isPublicBody(snapshot.facts().subscriber().kind());
    }
}
