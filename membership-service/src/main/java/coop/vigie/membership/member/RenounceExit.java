package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.RenunciationDraft;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a request to leave back while its shares are still there: the others in the queue move up. */
@ApplicationScoped
class RenounceExit {

    private final RegisterDesk desk;
    private final PendingExits pending;
    private final ExitAccess access;
    private final Validation validation;
    private final Author author;

    RenounceExit(RegisterDesk desk, PendingExits pending, ExitAccess access, Validation validation, Author author) {
        this.desk = desk;
        this.pending = pending;
        this.access = access;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    Withdrawal handle(String id, UUID withdrawalId, RenunciationDraft draft) {
        Cooperative cooperative = desk.cooperative(id);
        access.require(id, withdrawalId);
        validation.check(draft);
        // The head's lock orders the queue.
        desk.lock(id);
        Withdrawal before = access.lock(id, withdrawalId);
        demandOwn(cooperative, before);
        demandDate(draft, before);
        Withdrawal after = before.renounced();
        pending.end(after, "renounced", draft);
        return after;
    }

    /** What the meeting or the law decided is not the member's to take back. */
    private void demandOwn(Cooperative cooperative, Withdrawal withdrawal) {
        if (access.isMember(cooperative)
                && !"withdrawal".equals(withdrawal.request().kind())) {
            throw Refusal.forbidden(Text.of(
                    "Cette sortie a été décidée par la coopérative, qui seule peut revenir dessus.",
                    "This exit was decided by the cooperative, which alone may take it back."));
        }
    }

    private void demandDate(RenunciationDraft draft, Withdrawal withdrawal) {
        FieldErrors errors = new FieldErrors();
        errors.check(
                !draft.on().isBefore(withdrawal.request().requestedOn()),
                "/on",
                "date-too-early",
                Wording.of(
                        "La demande est du %s.",
                        "The request is of %s.", withdrawal.request().requestedOn()));
        NotInFuture.check(draft.on(), author.today(), "/on", errors);
        errors.throwIfAny();
    }
}
