package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Statutes.Company;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import coop.vigie.membership.value.Wording;

/**
 * M-14: exits never bring the capital under one quarter of the highest ever reached; the statutes may ask for more.
 *
 * @param legal the floor of article 13
 * @param statutory the floor of the statutes
 * @param effective the higher of the two, and of the minimum capital of the legal form
 */
public record CapitalFloor(Euros legal, Euros statutory, Euros effective) {

    private static final Euros LEAST_OF_SA = Euros.of(18_500);

    static final Rule FLOOR = new Rule(
            RuleCard.of(
                    RuleId.M_14,
                    Certainty.SURE,
                    "articles 13 et 27 de la loi n° 47-1775",
                    Text.of(
                            "Les sorties ne ramènent pas le capital au-dessous du quart du plus haut atteint, ou du plancher des statuts"
                                    + " s'il est supérieur (18 500 € au moins pour une SA)",
                            "Exits do not bring the capital under one quarter of the highest ever reached, or the statutory floor if"
                                    + " higher (at least 18 500 € for an SA)"),
                    Moment.EXIT),
            CapitalFloor::check);

    /** The floor of this cooperative where its register stands. */
    public static CapitalFloor of(Statutes statutes, Standing standing) {
        Ratio ratio = statutes.terms().floor();
        Euros legal = standing.highestCapital().part(StatutoryTerms.LEGAL_FLOOR);
        Euros statutory = standing.highestInWindow().part(ratio);
        Euros effective = legal.max(statutory);
        return new CapitalFloor(
                legal, statutory, statutes.company() == Company.SA ? effective.max(LEAST_OF_SA) : effective);
    }

    /** How much of what is asked can be reimbursed now; the rest waits in the order of the requests. */
    public Euros payable(Euros capital, Euros requested) {
        return capital.minus(effective).max(Euros.ZERO).min(requested);
    }

    private static Finding check(Snapshot snapshot) {
        Statutes statutes = snapshot.statutes();
        CapitalFloor floor = of(statutes, snapshot.standing());
        Euros before = statutes.nominal().times(snapshot.standing().shares());
        Euros after = statutes.nominal().times(snapshot.after().shares());
        return find(snapshot, floor, before, after)
                .with("highestCapital", snapshot.standing().highestCapital().toString())
                .with("legalFloor", floor.legal().toString())
                .with("statutoryFloor", floor.statutory().toString())
                .with("statutoryRatio", statutes.terms().floor().toString())
                .with("floor", floor.effective().toString())
                .with("capitalAfter", after.toString())
                .with(
                        "payable",
                        floor.payable(before, before.minus(after).max(Euros.ZERO))
                                .toString());
    }

    private static Ratio statutory(Snapshot snapshot) {
        return snapshot.statutes().terms().floor();
    }

    private static Finding find(Snapshot snapshot, CapitalFloor floor, Euros before, Euros after) {
        if (after.compareTo(before) < 0 && after.compareTo(floor.effective) < 0) {
            Euros payable = floor.payable(before, before.minus(after));
            return Finding.blocked(
                    Wording.of(
                            "Le capital tomberait à %s, sous le plancher de %s.",
                            "The capital would fall to %s, under the floor of %s.", after, floor.effective),
                    Wording.of(
                            "Rembourser %s et mettre le reste en attente, dans l'ordre des demandes.",
                            "Reimburse %s and queue the rest in the order of the requests.", payable));
        }
        Integer months = snapshot.statutes().terms().floorWindowMonths();
        if (months != null && floor.statutory.compareTo(floor.legal) >= 0) {
            return Finding.warning(
                    Wording.of(
                            "Le plancher des statuts ne regarde que les %d derniers mois : il peut passer sous le quart du plus haut capital jamais atteint.",
                            "The statutory floor looks at the last %d months only: it can fall under one quarter of the highest capital ever reached.",
                            months),
                    Wording.of(
                            "Le plancher légal (%s) s'applique alors ; corriger les statuts.",
                            "The legal floor (%s) then applies; correct the statutes.", floor.legal));
        }
        if (floor.statutory.compareTo(floor.legal) < 0
                || statutory(snapshot).compareTo(StatutoryTerms.LEGAL_FLOOR) < 0) {
            return Finding.warning(
                    Wording.of(
                            "Le plancher des statuts (%s) est inférieur au plancher légal (%s).",
                            "The statutory floor (%s) is under the legal one (%s).", floor.statutory, floor.legal),
                    Text.of(
                            "Le quart du plus haut capital jamais atteint s'applique ; corriger les statuts.",
                            "One quarter of the highest capital ever reached applies; correct the statutes."));
        }
        return Finding.passed(
                "Le capital reste au-dessus du plancher de %s.",
                "The capital stays above the floor of %s.", floor.effective);
    }
}
