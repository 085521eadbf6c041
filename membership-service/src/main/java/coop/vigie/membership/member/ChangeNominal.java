package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.AdoptNominal;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.NominalDraft;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;

/** Splits or consolidates the nominal: one movement for all, the capital unchanged, no share cut. */
@ApplicationScoped
class ChangeNominal {

    private final RegisterDesk desk;
    private final AdoptNominal adopt;
    private final WithdrawalStore withdrawals;
    private final Validation validation;

    ChangeNominal(RegisterDesk desk, AdoptNominal adopt, WithdrawalStore withdrawals, Validation validation) {
        this.desk = desk;
        this.adopt = adopt;
        this.withdrawals = withdrawals;
        this.validation = validation;
    }

    @Transactional
    Movement handle(String id, NominalDraft draft) {
        desk.requireKept(id);
        validation.check(draft);
        Ratio ratio = Ratio.of(draft.ratio());
        if (ratio.numerator() == ratio.denominator()) {
            throw Refusal.invalid(
                    "/ratio", "no-change", Text.of("Ce rapport ne change rien.", "This ratio changes nothing."));
        }
        adopt.lock(id);
        Head head = desk.lockAlive(id);
        Euros nominal = nominal(head, ratio);
        Entry entry = Entry.ofNominal(nominal, ratio, draft.effectiveOn(), draft.act());
        Movement entered = desk.enterNominal(head, entry).movement();
        withdrawals.scale(id, ratio);
        Cooperative after = adopt.handle(id, nominal, draft.effectiveOn());
        desk.publish(after);
        return entered;
    }

    private static Euros nominal(Head head, Ratio ratio) {
        try {
            return new Euros(head.nominal()
                    .multiply(BigDecimal.valueOf(ratio.denominator()))
                    .divide(BigDecimal.valueOf(ratio.numerator()), MathContext.UNLIMITED));
        } catch (ArithmeticException fractionOfACent) {
            throw Refusal.conflict(
                    "nominal-not-exact",
                    Text.of(
                            "Le nouveau nominal ne serait pas un nombre entier de centimes.",
                            "The new nominal would not be a whole number of cents."));
        }
    }
}
