package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.ClosingDraft;
import coop.vigie.membership.member.PeriodStore.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Closes an accounting year: nothing takes effect on or before its last day any more. */
@ApplicationScoped
class ClosePeriod {

    private final RegisterDesk desk;
    private final PeriodStore store;
    private final Validation validation;
    private final Author author;

    ClosePeriod(RegisterDesk desk, PeriodStore store, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    Period handle(String id, ClosingDraft draft) {
        desk.requireKept(id);
        validation.check(draft);
        if (draft.endsOn().isAfter(author.today())) {
            throw Refusal.invalid(
                    "/endsOn",
                    "date-in-future",
                    Text.of("Un exercice se clôt après son dernier jour.", "A period is closed after its last day."));
        }
        Head head = desk.lock(id);
        if (head.closedUntil() != null && !draft.endsOn().isAfter(head.closedUntil())) {
            throw Refusal.conflict(
                    "period-closed",
                    Text.of(
                            "Le registre est déjà clos jusqu'au %s.".formatted(head.closedUntil()),
                            "The register is closed until %s already.".formatted(head.closedUntil())));
        }
        desk.close(head, draft.endsOn());
        Period period = new Period(
                draft.endsOn(),
                head.shares(),
                head.capital().amount(),
                head.lastNumber(),
                head.lastHash(),
                author.name(),
                author.now());
        store.insert(id, period);
        return period;
    }
}
