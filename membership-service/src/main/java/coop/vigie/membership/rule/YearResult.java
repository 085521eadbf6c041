package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Percent;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * M-18 to M-20: what becomes of a year's surplus in a SCIC.
 *
 * @param legalReserve 15 % of the surplus
 * @param statutoryReserve half of the rest
 * @param distributable what is left, public aid taken out
 * @param capRate the highest rate of interest, in percent with two decimals
 * @param cap the highest interest by that rate
 * @param interest the smaller of the two
 * @param rate what that interest is, in percent with two decimals
 */
public record YearResult(
        Euros legalReserve,
        Euros statutoryReserve,
        Euros distributable,
        String capRate,
        Euros cap,
        Euros interest,
        String rate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal POINTS_OVER_TMO = BigDecimal.valueOf(2);

    static final Rule RESERVES = new Rule(
            RuleCard.of(
                    RuleId.M_18,
                    Certainty.SURE,
                    "articles 16 et 19 nonies de la loi n° 47-1775",
                    Text.of(
                            "15 % au moins de l'excédent à la réserve légale, puis la moitié au moins du reste à la réserve statutaire"
                                    + " (57,5 %)",
                            "At least 15 % of the surplus to the legal reserve, then at least half of the rest to the statutory reserve"
                                    + " (57.5 %)"),
                    Moment.CLOSING),
            YearResult::reserves);

    static final Rule INTEREST = new Rule(
            RuleCard.of(
                    RuleId.M_19,
                    Certainty.SURE,
                    "articles 14 et 19 nonies de la loi n° 47-1775 ; décret n° 2017-446 (exclusion des aides publiques : à faire valider)",
                    Text.of(
                            "L'intérêt aux parts ne dépasse pas la moyenne des TMO des trois années civiles précédentes plus deux points,"
                                    + " aides publiques exclues de la base",
                            "Interest on shares does not exceed the mean TMO of the three calendar years before plus two points, public"
                                    + " aid left out of the base"),
                    Moment.CLOSING),
            YearResult::interestCapped);

    static final Rule NO_PATRONAGE = new Rule(
            RuleCard.of(
                    RuleId.M_20,
                    Certainty.SURE,
                    "articles 15, 16, alinéas 3 et 4, et 19 nonies de la loi n° 47-1775",
                    Text.of(
                            "Ni ristourne ni attribution gratuite de parts dans une SCIC",
                            "No distribution by patronage and no free shares in a SCIC"),
                    Moment.CLOSING),
            YearResult::noPatronage);

    /** The most that this year allows in a SCIC. */
    public static YearResult of(Year year) {
        return of(year, true);
    }

    /** The most that this year allows; the statutory reserve of one half of the rest is the SCIC's own. */
    public static YearResult of(Year year, boolean scic) {
        Euros surplus = year.surplus().max(Euros.ZERO);
        Euros legal = year.legalReserve() != null ? year.legalReserve() : leastLegal(year);
        Euros rest = surplus.minus(legal).max(Euros.ZERO);
        Euros statutory = year.statutoryReserve() != null ? year.statutoryReserve() : leastStatutory(rest, scic);
        Euros aid = scic ? year.publicAid() : Euros.ZERO;
        Euros distributable = rest.minus(statutory).minus(aid).max(Euros.ZERO);
        BigDecimal count = BigDecimal.valueOf(Math.max(1, year.tmo().size()));
        BigDecimal capTimesCount =
                sum(year.tmo()).add(POINTS_OVER_TMO.multiply(count)).max(BigDecimal.ZERO);
        Euros cap = Euros.rounded(year.paidCapital().amount().multiply(capTimesCount), HUNDRED.multiply(count));
        Euros interest = distributable.min(cap);
        return new YearResult(
                legal,
                statutory,
                distributable,
                capTimesCount.divide(count, 2, RoundingMode.HALF_UP).toPlainString(),
                cap,
                interest,
                Percent.of(interest.amount(), year.paidCapital().amount()));
    }

    /** 15 % of the surplus, as long as the reserves together are under the capital (article 16, al. 2). */
    private static Euros leastLegal(Year year) {
        return year.reservesReachCapital()
                ? Euros.ZERO
                : Euros.rounded(year.surplus().max(Euros.ZERO).amount().multiply(BigDecimal.valueOf(15)), HUNDRED);
    }

    private static Euros leastStatutory(Euros rest, boolean scic) {
        return scic ? Euros.rounded(rest.amount(), BigDecimal.valueOf(2)) : Euros.ZERO;
    }

    /**
     * The interest of one holder, for the days on which its paid shares were held.
     *
     * @param interest of all, on the whole paid capital
     */
    public static Euros share(Euros interest, Euros paidCapital, Euros paidByHolder, int days, int daysOfYear) {
        return Euros.rounded(
                interest.amount().multiply(paidByHolder.amount()).multiply(BigDecimal.valueOf(days)),
                paidCapital.amount().multiply(BigDecimal.valueOf(daysOfYear)));
    }

    private static BigDecimal sum(List<BigDecimal> rates) {
        return rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Finding reserves(Snapshot snapshot) {
        Year year = snapshot.facts().year();
        if (year == null || !snapshot.statutes().isScic()) {
            return Finding.notConcerned("aucun exercice de SCIC n'est examiné.", "no year of a SCIC is looked at.");
        }
        YearResult result = of(year);
        Euros leastLegal = leastLegal(year);
        Euros leastStatutory =
                leastStatutory(year.surplus().minus(result.legalReserve).max(Euros.ZERO), true);
        boolean under =
                result.legalReserve.compareTo(leastLegal) < 0 || result.statutoryReserve.compareTo(leastStatutory) < 0;
        Finding finding = under
                ? Finding.blocked(
                        Wording.of(
                                "Les réserves proposées (%s et %s) sont inférieures au minimum.",
                                "The reserves proposed (%s and %s) are under the least possible.",
                                result.legalReserve,
                                result.statutoryReserve),
                        Wording.of(
                                "Doter au moins %s à la réserve légale et %s à la réserve statutaire.",
                                "Put at least %s into the legal reserve and %s into the statutory one.",
                                leastLegal,
                                leastStatutory))
                : Finding.passed(
                        "Réserve légale %s, réserve statutaire %s.",
                        "Legal reserve %s, statutory reserve %s.", result.legalReserve, result.statutoryReserve);
        return finding.with("surplus", year.surplus().toString())
                .with("legalReserve", result.legalReserve.toString())
                .with("statutoryReserve", result.statutoryReserve.toString())
                .with("leastLegalReserve", leastLegal.toString())
                .with("leastStatutoryReserve", leastStatutory.toString())
                .with(
                        "percent",
                        Percent.of(
                                result.legalReserve
                                        .plus(result.statutoryReserve)
                                        .amount(),
                                year.surplus().amount()));
    }

    private static Finding interestCapped(Snapshot snapshot) {
        Year year = snapshot.facts().year();
        if (year == null) {
            return Finding.notConcerned("aucun exercice n'est examiné.", "no year is looked at.");
        }
        YearResult result = of(year, snapshot.statutes().isScic());
        boolean over = year.interest() != null && year.interest().compareTo(result.interest) > 0;
        Finding finding = over
                ? Finding.blocked(
                        Wording.of(
                                "L'intérêt proposé (%s) dépasse le plus haut possible (%s).",
                                "The proposed interest (%s) is over the most possible (%s).",
                                year.interest(),
                                result.interest),
                        Wording.of(
                                "Ramener l'intérêt à %s au plus.",
                                "Bring the interest to %s at most.", result.interest))
                : Finding.toBeValidated(
                        Wording.of(
                                "Au plus %s (taux plafond %s %%, reste distribuable %s).",
                                "At most %s (cap rate %s %%, distributable %s).",
                                result.interest,
                                result.capRate,
                                result.distributable),
                        Text.of(
                                "Faire valider la façon d'exclure les aides publiques de la base.",
                                "Have the way of leaving out public aid validated."));
        return finding.with("capRate", result.capRate)
                .with("cap", result.cap.toString())
                .with("distributable", result.distributable.toString())
                .with("interest", result.interest.toString());
    }

    private static Finding noPatronage(Snapshot snapshot) {
        Year year = snapshot.facts().year();
        if (year == null || !snapshot.statutes().isScic()) {
            return Finding.notConcerned("aucun exercice de SCIC n'est examiné.", "no year of a SCIC is looked at.");
        }
        if (year.patronage() != null && year.patronage().isPositive()) {
            return Finding.blocked(
                            Wording.of(
                                    "Une ristourne ou des parts gratuites de %s sont proposées.",
                                    "A patronage refund or free shares of %s are proposed.", year.patronage()),
                            Text.of("Y renoncer : la SCIC l'exclut.", "Give it up: a SCIC excludes it."))
                    .with("patronage", year.patronage().toString());
        }
        return Finding.passed("Aucune ristourne ni part gratuite.", "No patronage refund and no free share.");
    }
}
