package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
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
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values an exit on the approved accounts, pays it, or notes that its claim is prescribed; each in the ledger of money. */
@ApplicationScoped
class SettleExit {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final ExitSources sources;
    private final Validation validation;
    private final Author author;

    SettleExit(RegisterDesk desk, WithdrawalStore store, ExitSources sources, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.sources = sources;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    Withdrawal value(String id, UUID withdrawalId, ValuationDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Cooperative cooperative = desk.requireKept(id);
        errors.throwIfAny();
        NotInFuture.check(draft.approvedOn(), author.today(), "/approvedOn", errors);
        LossMethod method = method(cooperative, draft, errors);
        errors.throwIfAny();
        Function<Withdrawal, Line> losses =
                w -> new Line(MoneyKind.LOSS, w.claim().losses().negated(), draft.approvedOn(), "comptes approuvés");
        return settle(id, withdrawalId, new Step("valued", draft, w -> valued(w, method, draft), losses));
    }

    private Withdrawal valued(Withdrawal w, LossMethod method, ValuationDraft draft) {
        Balance balance = sources.accounts(w)
                .map(accounts -> ExitBalance.recorded(accounts, draft))
                .orElseGet(() -> ExitBalance.sent(draft));
        Euros nominal = w.exitToValue().nominal();
        Euros perShare = Euros.rounded(nominal.amount(), BigDecimal.valueOf(w.shares()));
        Euros unpaid = nominal.minus(sources.released(w)).max(Euros.ZERO);
        return w.valued(ExitValue.of(perShare, w.shares(), balance, method), unpaid, draft.approvedOn(), method.code());
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
                new Step(
                        "reimbursed",
                        draft,
                        w -> {
                            demandTurn(w);
                            return w.reimbursed(amount, draft.paidOn());
                        },
                        w -> new Line(MoneyKind.REIMBURSEMENT, amount.negated(), draft.paidOn(), draft.reference())));
    }

    /** Paid in the order of the requests: those before it come first. */
    private void demandTurn(Withdrawal withdrawal) {
        List<Withdrawal> before = store.all(withdrawal.request().cooperative()).stream()
                .filter(w -> w.state() == Withdrawal.State.REIMBURSEMENT_DUE)
                .filter(w -> w.request().rank() < withdrawal.request().rank())
                .toList();
        if (!before.isEmpty()) {
            Euros waiting = before.stream().map(w -> w.claim().left()).reduce(Euros.ZERO, Euros::plus);
            throw Refusal.conflict(
                            "queue-before",
                            Wording.of(
                                    "Des sorties antérieures, pour %s, sont à rembourser d'abord : rangs %s.",
                                    "Earlier exits, for %s, are to be reimbursed first: ranks %s.",
                                    waiting,
                                    ranks(before)))
                    .with("waiting", waiting.toString())
                    .with("before", before.stream().map(w -> w.id().toString()).toList());
        }
    }

    private static String ranks(List<Withdrawal> withdrawals) {
        return withdrawals.stream().map(w -> Long.toString(w.request().rank())).collect(Collectors.joining(", "));
    }

    @Transactional
    Withdrawal prescribe(String id, UUID withdrawalId) {
        int years = desk.requireKept(id).statutes().terms().reimbursementYears();
        LocalDate today = author.today();
        return settle(
                id,
                withdrawalId,
                new Step(
                        "prescribed",
                        Map.of("on", today),
                        w -> w.prescribed(today, years),
                        w -> new Line(MoneyKind.PRESCRIPTION, w.claim().left().negated(), today, "prescription")));
    }

    /** What goes into the ledger of money. */
    private record Line(MoneyKind kind, Euros amount, LocalDate on, String reference) {}

    /** What happens to the exit, on which facts, and the line of money that it makes. */
    private record Step(
            String event, Object facts, UnaryOperator<Withdrawal> change, Function<Withdrawal, Line> line) {}

    private Withdrawal settle(String id, UUID withdrawalId, Step step) {
        Head head = desk.lock(id);
        Withdrawal after = step.change().apply(store.lock(id, withdrawalId));
        Line money = step.line().apply(after);
        desk.enter(
                head,
                new MoneyEntry(
                        money.kind(),
                        after.holder(),
                        null,
                        money.amount(),
                        money.on(),
                        money.reference(),
                        after.exit().movement()));
        store.update(after, step.event(), step.facts());
        desk.holders().find(id, after.holder()).filter(h -> h.shares() == 0).ifPresent(h -> desk.holders()
                .setStanding(h.id(), MemberStanding.valueOf(after.state().name())));
        return after;
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
