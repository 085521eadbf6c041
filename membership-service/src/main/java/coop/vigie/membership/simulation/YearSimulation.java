package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.membership.cooperative.BondRates;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.YearResult;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.List;

/** "What can this year's surplus become?" */
final class YearSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Euros surplus = Money.readNotNegative(draft.surplus(), "/surplus", errors);
        Euros aid =
                draft.publicAid() == null ? Euros.ZERO : Money.readNotNegative(draft.publicAid(), "/publicAid", errors);
        Euros paid = draft.paidCapital() == null
                ? of.capital()
                : Money.readPositive(draft.paidCapital(), "/paidCapital", errors);
        Euros interest = draft.interest() == null ? null : Money.readNotNegative(draft.interest(), "/interest", errors);
        Euros patronage = Money.readOptional(draft.patronage(), "/patronage", errors);
        Euros reserves = Money.readOptional(draft.reserves(), "/reserves", errors);
        Euros legal = Money.readOptional(draft.legalReserve(), "/legalReserve", errors);
        Euros statutory = Money.readOptional(draft.statutoryReserve(), "/statutoryReserve", errors);
        List<BigDecimal> tmo = BondRates.read(draft.tmo(), errors);
        errors.throwIfAny();
        Year year = new Year(
                surplus,
                aid,
                paid,
                tmo,
                interest,
                patronage == null ? Euros.ZERO : patronage,
                reserves != null && reserves.compareTo(of.capital()) >= 0,
                legal,
                statutory);
        return new Answer(draft.kind())
                .checks(Rules.evaluate(of.snapshot().with(Facts.NONE.with(year)), Moment.CLOSING), of.locale())
                .year(YearResult.of(year, of.cooperative().statutes().isScic()))
                .view();
    }
}
