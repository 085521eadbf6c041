package coop.vigie.membership.member;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.TransferRefusalDraft;
import coop.vigie.membership.member.TransferRefusalStore.TransferRefusal;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the refusal of a transfer (M-11): the shares stay with their holder, and no movement is entered. */
@ApplicationScoped
class RefuseTransfer {

    private final RegisterDesk desk;
    private final Beneficiaries holders;
    private final TransferRefusalStore store;
    private final Validation validation;
    private final Author author;

    RefuseTransfer(
            RegisterDesk desk,
            Beneficiaries holders,
            TransferRefusalStore store,
            Validation validation,
            Author author) {
        this.desk = desk;
        this.holders = holders;
        this.store = store;
        this.validation = validation;
        this.author = author;
    }

    List<TransferRefusal> list(String id) {
        desk.requireKept(id);
        return store.all(id);
    }

    @Transactional
    TransferRefusal handle(String id, TransferRefusalDraft draft) {
        desk.requireKept(id);
        validation.check(draft);
        NotInFuture.demand(draft.refusedOn(), author.today(), "/refusedOn");
        Holder giver = holders.require(id, draft.from(), "/from");
        if (draft.shares() > giver.shares()) {
            throw Refusal.conflict(
                            "not-enough-shares",
                            Wording.of(
                                    "Le cédant n'a que %d {part|parts}.",
                                    "The giver has only %d {share|shares}.", giver.shares()))
                    .with("available", giver.shares());
        }
        TransferRefusal refusal = new TransferRefusal(
                Ids.next(),
                id,
                giver.id(),
                draft.to(),
                draft.shares(),
                draft.refusedOn(),
                draft.body(),
                draft.reason(),
                draft.act(),
                author.name(),
                author.now());
        store.insert(refusal);
        return refusal;
    }
}
