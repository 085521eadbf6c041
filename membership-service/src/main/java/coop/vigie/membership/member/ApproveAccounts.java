package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.member.MoneyDrafts.AccountsDraft;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the accounts that the meeting approved: exits are valued, and holdings provisioned, on them. */
@ApplicationScoped
class ApproveAccounts {

    private final RegisterDesk desk;
    private final AccountsStore store;
    private final Validation validation;
    private final Author author;

    ApproveAccounts(RegisterDesk desk, AccountsStore store, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.validation = validation;
        this.author = author;
    }

    List<Accounts> list(String id) {
        desk.cooperative(id);
        return store.all(id);
    }

    @Transactional
    Accounts handle(String id, AccountsDraft draft) {
        desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        Euros turnover = Money.readOptional(draft.turnover(), "/turnover", errors);
        Euros result = Money.read(draft.result(), "/result", errors);
        Euros capital = Money.readPositive(draft.capital(), "/capital", errors);
        Euros legal = Money.readOptional(draft.legalReserve(), "/legalReserve", errors);
        Euros statutory = Money.readOptional(draft.statutoryReserves(), "/statutoryReserves", errors);
        Euros losses = Money.readNotNegative(draft.losses(), "/losses", errors);
        errors.check(
                draft.approvedOn().isAfter(draft.endsOn()),
                "/approvedOn",
                "date-too-early",
                Text.of("L'approbation suit la fin de l'exercice.", "The approval comes after the end of the year."));
        NotInFuture.check(draft.approvedOn(), author.today(), "/approvedOn", errors);
        errors.throwIfAny();
        Accounts accounts = new Accounts(
                draft.endsOn(),
                draft.approvedOn(),
                turnover == null ? null : turnover.amount(),
                result == null ? null : result.amount(),
                capital.amount(),
                legal == null ? Euros.ZERO.amount() : legal.amount(),
                statutory == null ? Euros.ZERO.amount() : statutory.amount(),
                losses.amount());
        if (!store.insert(id, accounts, author.name(), author.now())) {
            throw Refusal.conflict(
                    "accounts-approved",
                    Text.of(
                            "Les comptes de cet exercice sont déjà enregistrés.",
                            "This year's accounts are recorded already."));
        }
        return accounts;
    }
}
