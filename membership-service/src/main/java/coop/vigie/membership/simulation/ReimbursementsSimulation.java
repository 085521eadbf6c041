package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import coop.vigie.membership.value.Euros;

/** "How much of what is asked back can be paid now?" */
final class ReimbursementsSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Euros requested = Money.readPositive(draft.requested(), "/requested", errors);
        errors.throwIfAny();
        CapitalFloor floor =
                CapitalFloor.of(of.cooperative().statutes(), of.snapshot().standing());
        Euros payable = floor.payable(of.capital(), requested);
        return new Answer(draft.kind())
                .reimbursements(floor.effective(), payable, requested.minus(payable))
                .view();
    }
}
