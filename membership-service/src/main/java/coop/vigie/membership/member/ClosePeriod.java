package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.RegisterHistory;
import coop.vigie.membership.member.Drafts.ClosingDraft;
import coop.vigie.membership.member.PeriodStore.Period;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Closes an accounting year: nothing takes effect on or before its last day any more. */
@ApplicationScoped
class ClosePeriod {

    private final RegisterDesk desk;
    private final PeriodStore store;
    private final RegisterHistory history;
    private final Validation validation;
    private final Author author;

    ClosePeriod(RegisterDesk desk, PeriodStore store, RegisterHistory history, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.history = history;
        this.validation = validation;
        this.author = author;
    }

    /** The years closed so far, the first one first. */
    List<Period> list(String id) {
        desk.requireKept(id);
        return store.all(id);
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
                    Wording.of(
                            "Le registre est déjà clos jusqu'au %s.",
                            "The register is closed until %s already.", head.closedUntil()));
        }
        desk.close(head, draft.endsOn());
        // What took effect after the last day belongs to the next year, though it may be entered already.
        RegisterHistory.Totals then = history.totals(id, draft.endsOn());
        Period period = new Period(
                draft.endsOn(),
                then.shares(),
                then.capital().amount(),
                then.position(),
                then.hash(),
                author.name(),
                author.now());
        store.insert(id, period);
        return period;
    }
}
