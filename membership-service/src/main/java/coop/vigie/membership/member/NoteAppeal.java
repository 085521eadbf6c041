package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.AppealDraft;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes that an excluded member goes to court, or what the court said. The exclusion stands until a movement undoes it. */
@ApplicationScoped
class NoteAppeal {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final Validation validation;

    NoteAppeal(RegisterDesk desk, WithdrawalStore store, Validation validation) {
        this.desk = desk;
        this.store = store;
        this.validation = validation;
    }

    @Transactional
    Withdrawal handle(String id, UUID withdrawalId, AppealDraft draft) {
        desk.requireKept(id);
        validation.check(draft);
        Withdrawal exclusion = store.lock(id, withdrawalId);
        if (!"exclusion".equals(exclusion.request().kind())) {
            throw Refusal.conflict(
                    "not-an-exclusion",
                    Text.of(
                            "Seule une exclusion est contestée par celui qu'elle vise.",
                            "Only an exclusion is contested by the one whom it is about."));
        }
        if (exclusion.state() == Withdrawal.State.RENOUNCED) {
            throw Refusal.conflict(
                    "exclusion-renounced",
                    Text.of(
                            "La coopérative a renoncé à cette exclusion : il n'y a plus rien à contester.",
                            "The cooperative gave this exclusion up: there is nothing left to contest."));
        }
        if (draft.on().isBefore(exclusion.request().requestedOn())) {
            throw Refusal.invalid(
                    "/on",
                    "date-too-early",
                    Wording.of(
                            "L'exclusion est du %s.",
                            "The exclusion is of %s.", exclusion.request().requestedOn()));
        }
        store.note(exclusion, draft.judgment() == null ? "appealed" : "judged", draft);
        return exclusion;
    }
}
