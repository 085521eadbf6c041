package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.member.Drafts.ValuationDraft;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;

/** The balance sheet that an exit is valued on (M-16): that of the recorded accounts of its year, else the one that is sent. */
final class ExitBalance {

    private ExitBalance() {}

    /** What is sent; it has to tell the capital and the losses. */
    static Balance sent(ValuationDraft draft) {
        FieldErrors errors = new FieldErrors();
        Balance balance = new Balance(
                Money.readPositive(draft.capital(), "/capital", errors),
                optional(draft.legalReserve(), "/legalReserve", errors),
                optional(draft.statutoryReserves(), "/statutoryReserves", errors),
                Money.readNotNegative(draft.losses(), "/losses", errors));
        errors.throwIfAny();
        return balance;
    }

    /** That of the recorded accounts; what is sent beside may be left out, and says the same. */
    static Balance recorded(Accounts accounts, ValuationDraft draft) {
        FieldErrors errors = new FieldErrors();
        Balance balance = accounts.balance();
        same(draft.capital(), balance.capital(), "/capital", errors);
        same(draft.legalReserve(), balance.legalReserve(), "/legalReserve", errors);
        same(draft.statutoryReserves(), balance.statutoryReserves(), "/statutoryReserves", errors);
        same(draft.losses(), balance.losses(), "/losses", errors);
        errors.check(
                draft.approvedOn().equals(accounts.approvedOn()),
                "/approvedOn",
                "differs-from-accounts",
                Wording.of(
                        "Les comptes de l'exercice clos le %s ont été approuvés le %s.",
                        "The accounts of the year that ended on %s were approved on %s.",
                        accounts.endsOn(),
                        accounts.approvedOn()));
        errors.throwIfAny();
        return balance;
    }

    private static void same(Money sent, Euros recorded, String pointer, FieldErrors errors) {
        Euros amount = Money.readOptional(sent, pointer, errors);
        errors.check(
                amount == null || amount.equals(recorded),
                pointer,
                "differs-from-accounts",
                Wording.of(
                        "Les comptes approuvés de l'exercice de la sortie portent %s.",
                        "The approved accounts of the year of the exit have %s.", recorded));
    }

    private static Euros optional(Money money, String pointer, FieldErrors errors) {
        return money == null ? Euros.ZERO : Money.readNotNegative(money, pointer, errors);
    }
}
