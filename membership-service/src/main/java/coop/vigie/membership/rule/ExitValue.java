package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * M-15 to M-17: a leaving member gets the nominal at most, less its part of the losses on the approved balance sheet.
 *
 * @param nominal value of the shares at their nominal
 * @param losses the part of the losses that these shares bear
 * @param value what is due
 */
public record ExitValue(Euros nominal, Euros losses, Euros value) {

    /** Law 2024-537 of 13 June 2024, published on the 14th. */
    private static final LocalDate OPEN_TO_SCICS = LocalDate.of(2024, 6, 15);

    static final Rule NOMINAL_ONLY = new Rule(
            RuleCard.of(
                    RuleId.M_15,
                    Certainty.SURE,
                    "article 18, alinéa 1er, de la loi n° 47-1775",
                    Text.of(
                            "Le sociétaire qui sort n'a droit qu'au nominal de ses parts",
                            "A leaving member is entitled to the nominal of its shares only"),
                    Moment.EXIT),
            ExitValue::nominalOnly);

    static final Rule LOSSES = new Rule(
            RuleCard.of(
                    RuleId.M_16,
                    Certainty.MODERATE,
                    "article 18, alinéa 3, de la loi n° 47-1775",
                    Text.of(
                            "Le remboursement est réduit de la part des pertes inscrites au bilan, selon la méthode des statuts",
                            "The reimbursement is reduced by the part of the losses on the balance sheet, by the statutory method"),
                    Moment.EXIT,
                    Moment.CLOSING),
            ExitValue::lossesBorne);

    static final Rule REVALUATION = new Rule(
            RuleCard.of(
                    RuleId.M_17,
                    Certainty.UNCERTAIN,
                    "articles 18, alinéa 2, et 19 nonies de la loi n° 47-1775, dans leur rédaction issue de la loi n° 2024-537",
                    Text.of(
                            "La réserve de revalorisation des parts, fermée aux SCIC jusqu'en juin 2024, leur serait ouverte depuis",
                            "The reserve that revalues shares, closed to SCICs until June 2024, would be open to them since"),
                    Moment.EXIT),
            ExitValue::revaluation);

    /**
     * What these shares are worth on this balance sheet.
     *
     * <p>The losses are shared on the whole number of shares and rounded once: 25 times the rounded value of one share would
     * be five cents away from the truth in the worked example.
     */
    public static ExitValue of(Euros nominal, long shares, Balance balance, LossMethod method) {
        Euros face = nominal.times(shares);
        Euros losses = borne(face, balance, method).min(face);
        return new ExitValue(face, losses, face.minus(losses));
    }

    private static Euros borne(Euros face, Balance balance, LossMethod method) {
        BigDecimal capital = balance.capital().amount();
        if (capital.signum() <= 0 || !balance.losses().isPositive()) {
            return Euros.ZERO;
        }
        BigDecimal losses = balance.losses().amount();
        BigDecimal reserves = balance.statutoryReserves().amount();
        return switch (method) {
            case LOSSES_ON_CAPITAL -> Euros.rounded(losses.multiply(face.amount()), capital);
            case STATUTORY_RESERVES_FIRST -> Euros.rounded(
                    losses.subtract(reserves).max(BigDecimal.ZERO).multiply(face.amount()), capital);
                // losses × capital / (capital + reserves), shared on the capital: the capital goes out of the fraction.
            case PRO_RATA -> Euros.rounded(losses.multiply(face.amount()), capital.add(reserves));
        };
    }

    private static Finding revaluation(Snapshot snapshot) {
        if (snapshot.statutes().isScic() && snapshot.on().isBefore(OPEN_TO_SCICS)) {
            return Finding.passed(
                    "La réserve de revalorisation était fermée aux SCIC à cette date.",
                    "The reserve that revalues shares was closed to SCICs on this day.");
        }
        return Finding.toBeValidated(
                Text.of("Aucune revalorisation n'est comptée ici.", "No revaluation is counted here."),
                Text.of(
                        "Si les statuts en prévoient une pour les associés depuis cinq ans, la faire valider avant de l'ajouter au remboursement.",
                        "If the statutes have one for members of five years, have it validated before it is added to the reimbursement."));
    }

    private static Finding nominalOnly(Snapshot snapshot) {
        if (snapshot.operation().from() == null) {
            return Finding.notConcerned("aucune sortie n'est examinée.", "no exit is looked at.");
        }
        Euros face =
                snapshot.statutes().nominal().times(snapshot.operation().from().shares());
        return Finding.passed(
                        "Le remboursement ne dépasse pas le nominal, soit %s.",
                        "The reimbursement does not exceed the nominal, %s.", face)
                .with("nominal", face.toString());
    }

    private static Finding lossesBorne(Snapshot snapshot) {
        Balance balance = snapshot.facts().balance();
        if (snapshot.operation().from() == null) {
            return Finding.notConcerned("aucune sortie n'est examinée.", "no exit is looked at.");
        }
        LossMethod method = snapshot.statutes().terms().losses();
        if (balance == null) {
            return Finding.toBeValidated(
                            Text.of(
                                    "La valeur n'est arrêtée que sur les comptes approuvés de l'exercice de sortie.",
                                    "The value is set on the approved accounts of the year of the exit only."),
                            Text.of("Donner le bilan approuvé.", "Give the approved balance sheet."))
                    .with("method", method.code());
        }
        ExitValue value =
                of(snapshot.statutes().nominal(), snapshot.operation().from().shares(), balance, method);
        return Finding.passed("Pertes supportées : %s sur %s.", "Losses borne: %s of %s.", value.losses, value.nominal)
                .with("method", method.code())
                .with("losses", value.losses.toString())
                .with("value", value.value.toString());
    }
}
