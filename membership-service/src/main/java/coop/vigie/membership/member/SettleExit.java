package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.ReimbursementDraft;
import coop.vigie.membership.member.Drafts.ValuationDraft;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Values an exit on the approved accounts, pays it, or notes that its claim is prescribed; each in the ledger of money. */
@ApplicationScoped
class SettleExit {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final PaidParts paidParts;
    private final Validation validation;
    private final Author author;

    SettleExit(RegisterDesk desk, WithdrawalStore store, PaidParts paidParts, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.paidParts = paidParts;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    Withdrawal value(String id, UUID withdrawalId, ValuationDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Cooperative cooperative = desk.requireKept(id);
        errors.throwIfAny();
        errors.check(
                !draft.approvedOn().isAfter(author.today()),
                "/approvedOn",
                "date-in-future",
                Text.of("Cette date est dans l'avenir.", "This date is in the future."));
        Balance balance = balance(draft, errors);
        LossMethod method = method(cooperative, draft, errors);
        errors.throwIfAny();
        return settle(
                id,
                withdrawalId,
                w -> {
                    Euros nominal = w.nominal() == null ? Euros.ZERO : new Euros(w.nominal());
                    Euros perShare = w.shares() == 0 || w.nominal() == null
                            ? cooperative.statutes().nominal()
                            : Euros.rounded(w.nominal(), BigDecimal.valueOf(w.shares()));
                    ExitValue value = ExitValue.of(perShare, w.shares(), balance, method);
                    Euros unpaid = w.movement() == null
                            ? Euros.ZERO
                            : nominal.minus(paidParts.released(w)).max(Euros.ZERO);
                    return w.valued(value, unpaid, draft.approvedOn(), method.code());
                },
                w -> new Line(MoneyKind.LOSS, new Euros(w.losses()).negated(), draft.approvedOn(), "comptes approuvés"),
                MemberStanding.REIMBURSEMENT_DUE);
    }

    @Transactional
    Withdrawal reimburse(String id, UUID withdrawalId, ReimbursementDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        desk.requireKept(id);
        Euros amount = draft == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        errors.throwIfAny();
        return settle(
                id,
                withdrawalId,
                w -> w.reimbursed(amount),
                w -> new Line(MoneyKind.REIMBURSEMENT, amount.negated(), draft.paidOn(), draft.reference()),
                MemberStanding.REIMBURSED);
    }

    @Transactional
    Withdrawal prescribe(String id, UUID withdrawalId) {
        desk.requireKept(id);
        LocalDate today = author.today();
        return settle(
                id,
                withdrawalId,
                w -> w.prescribed(today),
                w -> new Line(MoneyKind.PRESCRIPTION, w.left().negated(), today, "prescription"),
                MemberStanding.PRESCRIBED);
    }

    /** What goes into the ledger of money. */
    private record Line(MoneyKind kind, Euros amount, LocalDate on, String reference) {}

    private Withdrawal settle(
            String id,
            UUID withdrawalId,
            UnaryOperator<Withdrawal> step,
            Function<Withdrawal, Line> line,
            MemberStanding standing) {
        Head head = desk.lock(id);
        Withdrawal before = store.lock(id, withdrawalId);
        Withdrawal after = step.apply(before);
        Line money = line.apply(after);
        desk.enter(
                head,
                new MoneyEntry(
                        money.kind(),
                        after.holder(),
                        null,
                        money.amount(),
                        money.on(),
                        money.reference(),
                        after.movement()));
        store.update(after);
        boolean gone = desk.holders()
                .find(id, after.holder())
                .filter(h -> h.shares() == 0)
                .isPresent();
        if (gone && (standing != MemberStanding.REIMBURSED || after.state() == Withdrawal.State.REIMBURSED)) {
            desk.holders().setStanding(after.holder(), standing);
        }
        return after;
    }

    private static Balance balance(ValuationDraft draft, FieldErrors errors) {
        return new Balance(
                Money.readPositive(draft.capital(), "/capital", errors),
                optional(draft.legalReserve(), "/legalReserve", errors),
                optional(draft.statutoryReserves(), "/statutoryReserves", errors),
                Money.readNotNegative(draft.losses(), "/losses", errors));
    }

    private static Euros optional(Money money, String pointer, FieldErrors errors) {
        return money == null ? Euros.ZERO : Money.readNotNegative(money, pointer, errors);
    }

    private static LossMethod method(Cooperative cooperative, ValuationDraft draft, FieldErrors errors) {
        if (draft.method() == null) {
            return cooperative.statutes().terms().losses();
        }
        return Arrays.stream(LossMethod.values())
                .filter(m -> m.code().equals(draft.method()))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(
                            "/method",
                            "unknown-value",
                            Text.of("Cette méthode n'existe pas.", "There is no such method."));
                    return LossMethod.LOSSES_ON_CAPITAL;
                });
    }
}
