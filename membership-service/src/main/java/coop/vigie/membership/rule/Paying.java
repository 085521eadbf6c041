package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** M-12 and M-13: at least one quarter paid at subscription, the rest in time, and what an unpaid call leads to. */
public final class Paying {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int NOTICE_MONTHS = 3;
    private static final int SURE_YEARS = 3;

    static final Rule QUARTER = new Rule(
            RuleCard.of(
                    RuleId.M_12,
                    Certainty.SURE,
                    "article 12 de la loi n° 47-1775 (quart : sûr ; délai maximal du solde : à faire valider)",
                    Text.of(
                            "Un quart au moins est libéré à la souscription, le solde dans le délai des statuts (trois ans par défaut)",
                            "At least one quarter is paid at subscription, the rest within the statutory delay (three years by"
                                    + " default)"),
                    Moment.SUBSCRIPTION,
                    Moment.PAYMENT),
            Paying::quarter);

    static final Rule NOTICE = new Rule(
            RuleCard.of(
                    RuleId.M_13,
                    Certainty.SURE,
                    "article 12, alinéa 2, de la loi n° 47-1775",
                    Text.of(
                            "Un appel resté sans paiement trois mois après une lettre recommandée entraîne l'exclusion de plein droit si la"
                                    + " coopérative renonce au recouvrement",
                            "A call unpaid three months after a registered letter leads to exclusion by law if the cooperative gives up"
                                    + " recovery"),
                    Moment.PAYMENT),
            Paying::notice);

    private Paying() {}

    /** The least that must be paid on this amount: one quarter, rounded up to the cent since less would be under it. */
    public static Euros least(Euros subscribed) {
        return new Euros(subscribed.amount().divide(FOUR, 2, RoundingMode.UP));
    }

    /** The last day to pay what is left. */
    public static LocalDate deadline(LocalDate subscribedOn, StatutoryTerms terms) {
        return subscribedOn.plusYears(terms.paymentYears());
    }

    private static Finding quarter(Snapshot snapshot) {
        Payment payment = snapshot.facts().payment();
        if (payment == null) {
            return delay(snapshot.statutes().terms().paymentYears());
        }
        Euros least = least(payment.subscribed());
        Euros paid = payment.paid().plus(payment.now());
        return quarterFound(snapshot, payment, least, paid)
                .with("subscribed", payment.subscribed().toString())
                .with("minimum", least.toString())
                .with("paidAfter", paid.toString())
                .with("paymentYears", snapshot.statutes().terms().paymentYears());
    }

    /** The text read says three years, a later one may say five: a longer delay is a parameter to be validated. */
    private static Finding delay(int years) {
        return (years <= SURE_YEARS
                        ? Finding.passed(
                                "Un quart à la souscription, le solde dans un délai de %d {an|ans} au plus.",
                                "A quarter at subscription, the rest within %d {year|years} at most.", years)
                        : Finding.toBeValidated(
                                Wording.of(
                                        "Les statuts laissent %d {an|ans} pour libérer le solde, au-delà des trois ans du texte consulté.",
                                        "The statutes leave %d {year|years} to pay the rest, over the three of the text consulted.",
                                        years),
                                Text.of(
                                        "Faire valider le délai maximal en vigueur (article 12).",
                                        "Have the longest delay in force validated (article 12).")))
                .with("paymentYears", years);
    }

    private static Finding quarterFound(Snapshot snapshot, Payment payment, Euros least, Euros paid) {
        if (payment.now().isPositive() && paid.compareTo(least) < 0) {
            return Finding.blocked(
                    Wording.of(
                            "%s seraient libérés sur %s, soit moins du quart.",
                            "%s of %s would be paid, less than one quarter.", paid, payment.subscribed()),
                    Wording.of("Verser au moins %s.", "Pay at least %s.", least.minus(payment.paid())));
        }
        if (payment.subscribedOn() != null
                && paid.compareTo(payment.subscribed()) < 0
                && snapshot.on()
                        .isAfter(deadline(
                                payment.subscribedOn(), snapshot.statutes().terms()))) {
            return Finding.warning(
                    Wording.of(
                            "%s restent dus après le délai de libération.",
                            "%s are still due after the delay to pay.",
                            payment.subscribed().minus(paid)),
                    Text.of(
                            "Appeler le solde ou mettre en demeure (M-13).",
                            "Call the rest or send formal notice (M-13)."));
        }
        return Finding.passed(
                "Le premier versement est d'au moins %s (un quart de %s).",
                "The first payment is at least %s (one quarter of %s).", least, payment.subscribed());
    }

    private static Finding notice(Snapshot snapshot) {
        Payment payment = snapshot.facts().payment();
        if (payment == null || payment.noticeOn() == null) {
            return Finding.notConcerned("aucune mise en demeure n'est en cours.", "no formal notice is under way.");
        }
        LocalDate last = payment.noticeOn().plusMonths(NOTICE_MONTHS);
        if (payment.paid().compareTo(payment.subscribed()) >= 0) {
            return Finding.passed("Le paiement est intervenu.", "It has been paid.")
                    .with("lastDay", last.toString());
        }
        if (!snapshot.on().isAfter(last)) {
            return Finding.warning(
                            Wording.of(
                                    "Mise en demeure en cours jusqu'au %s inclus.",
                                    "Formal notice under way until %s.", last),
                            Text.of("Payer avant cette date.", "Pay before that day."))
                    .with("lastDay", last.toString());
        }
        return Finding.warning(
                        Text.of(
                                "Le délai de trois mois est écoulé sans paiement complet.",
                                "The three months have passed without full payment."),
                        Text.of(
                                "Recouvrer, ou constater le défaut : l'exclusion est alors de plein droit.",
                                "Recover, or record the default: the exclusion is then by law."))
                .with("lastDay", last.toString());
    }
}
