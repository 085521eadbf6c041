package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.ProposalStore.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The institution takes a proposal up, as an intention of its own, or dismisses it. */
@ApplicationScoped
class AnswerProposal {

    private final ProposalStore store;
    private final DeclareIntention declare;
    private final Caller caller;

    AnswerProposal(ProposalStore store, DeclareIntention declare, Caller caller) {
        this.store = store;
        this.declare = declare;
        this.caller = caller;
    }

    /**
     * The dossier opened, or null where the proposal was dismissed.
     *
     * @param intention null to dismiss it
     */
    @Transactional
    Membership handle(UUID id, boolean take, IntentionDraft intention) {
        Proposal proposal = store.lock(id)
                .filter(p -> caller.has(Role.ADMIN) || caller.actsFor(p.organisation()))
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Aucune proposition « %s ».".formatted(id), "No proposal \"%s\".".formatted(id))));
        if (!"open".equals(proposal.state())) {
            throw Refusal.conflict(
                            "proposal-closed",
                            Text.of(
                                    "Cette proposition a déjà reçu une réponse.",
                                    "This proposal has been answered already."))
                    .with("state", proposal.state());
        }
        if (!take) {
            store.close(id, "dismissed", null);
            return null;
        }
        Membership membership = declare.handle(intention);
        if (!membership.organisation().equals(proposal.organisation())) {
            throw Refusal.invalid(
                    "/organisation",
                    "other-organisation",
                    Text.of(
                            "La proposition est faite à une autre organisation.",
                            "The proposal is made to another organisation."));
        }
        store.close(id, "accepted", membership.id());
        return membership;
    }
}
