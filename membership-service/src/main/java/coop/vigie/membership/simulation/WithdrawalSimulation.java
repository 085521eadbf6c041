package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import coop.vigie.membership.simulation.SimulationDraft.BalanceSheetDraft;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.util.Arrays;
import java.util.Optional;

/** "What if this member leaves, and what are its shares worth?" */
final class WithdrawalSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Case.demandPresent(draft.holder(), "/holder", errors);
        Optional<Holder> holder = of.holder(draft.holder());
        errors.check(
                draft.holder() == null || holder.isPresent(),
                "/holder",
                "unknown-holder",
                Text.of("Personne de ce nom dans le registre.", "Nobody of this name in the register."));
        long held = holder.map(Holder::shares).orElse(0L);
        long shares = draft.shares() == null ? held : draft.shares();
        errors.check(
                holder.isEmpty() || shares >= 1 && shares <= held,
                "/shares",
                "not-enough-shares",
                Wording.of("Ce titulaire a %d {part|parts}.", "This holder has %d {share|shares}.", held));
        Balance balance = draft.balanceSheet() == null ? null : balance(draft.balanceSheet(), errors);
        LossMethod method = method(of, draft, errors);
        errors.throwIfAny();
        Statutes statutes = withMethod(of.cooperative().statutes(), method);
        Snapshot snapshot = new Snapshot(
                of.snapshot().on(),
                statutes,
                of.snapshot().standing(),
                Operation.exit(holder.orElseThrow().line(shares)),
                Facts.NONE.with(balance));
        Euros nominal = statutes.nominal().times(shares);
        Euros payable = CapitalFloor.of(statutes, snapshot.standing()).payable(of.capital(), nominal);
        Answer answer = new Answer(draft.kind())
                .checks(Rules.evaluate(snapshot, Moment.EXIT), of.locale())
                .method(method.code());
        return balance == null
                ? answer.nominal(nominal).view()
                : answer.exit(ExitValue.of(statutes.nominal(), shares, balance, method), payable)
                        .view();
    }

    private static LossMethod method(Case of, SimulationDraft draft, FieldErrors errors) {
        if (draft.method() == null) {
            return of.cooperative().statutes().terms().losses();
        }
        return Arrays.stream(LossMethod.values())
                .filter(m -> m.code().equals(draft.method()))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(
                            "/method",
                            "unknown-value",
                            Text.of(
                                    "Valeurs possibles : losses-on-capital, statutory-reserves-first, pro-rata.",
                                    "Possible values: losses-on-capital, statutory-reserves-first, pro-rata."));
                    return LossMethod.LOSSES_ON_CAPITAL;
                });
    }

    static Balance balance(BalanceSheetDraft draft, FieldErrors errors) {
        return new Balance(
                Money.readPositive(draft.capital(), "/balanceSheet/capital", errors),
                optional(draft.legalReserve(), "/balanceSheet/legalReserve", errors),
                optional(draft.statutoryReserves(), "/balanceSheet/statutoryReserves", errors),
                Money.readNotNegative(draft.losses(), "/balanceSheet/losses", errors));
    }

    private static Euros optional(Money money, String pointer, FieldErrors errors) {
        return money == null ? Euros.ZERO : Money.readNotNegative(money, pointer, errors);
    }

    private static Statutes withMethod(Statutes statutes, LossMethod method) {
        return statutes.withTerms(statutes.terms().withLosses(method));
    }
}
