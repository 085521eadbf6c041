package coop.vigie.membership.member;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.WithdrawalDraft;
import coop.vigie.membership.member.Withdrawal.Request;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Exclusion;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Takes in a request to leave, or an exclusion, at its place in the queue. The vote stays until the exit takes effect. */
@ApplicationScoped
class RequestExit {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final ExitAccess access;
    private final Validation validation;
    private final Author author;

    RequestExit(RegisterDesk desk, WithdrawalStore store, ExitAccess access, Validation validation, Author author) {
        this.desk = desk;
        this.author = author;
        this.store = store;
        this.access = access;
        this.validation = validation;
    }

    @Transactional
    Withdrawal handle(String id, WithdrawalDraft draft) {
        Cooperative cooperative = desk.cooperative(id);
        access.visible(cooperative);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        NotInFuture.demand(draft.requestedOn(), author.today(), "/requestedOn");
        if ("exclusion".equals(draft.kind())) {
            demandFairExclusion(cooperative, draft, errors);
        }
        // The head's lock orders the queue.
        desk.lockAlive(id);
        Holder holder = access.requireLeaver(cooperative, draft);
        demandKind(draft, holder);
        demandDefault(draft, holder);
        long free = holder.shares() - store.requested(holder.id());
        long shares = draft.shares() == null ? free : draft.shares();
        if (shares < 1 || shares > free) {
            throw Refusal.conflict(
                            "not-enough-shares",
                            Wording.of(
                                    "Ce sociétaire a %d {part|parts} dont la sortie n'est pas déjà demandée.",
                                    "This member has %d {share|shares} whose exit is not asked for already.", free))
                    .with("available", free);
        }
        Request request = new Request(
                Ids.next(), id, holder.id(), store.nextRank(id), draft.kind(), draft.requestedOn(), draft.act());
        Withdrawal withdrawal = Withdrawal.asked(request, shares);
        store.insert(withdrawal, "requested", draft);
        if (shares == free) {
            desk.holders().setStanding(holder.id(), MemberStanding.EXIT_REQUESTED);
        }
        return withdrawal;
    }

    /** Persons die; companies and authorities are dissolved. */
    private static void demandKind(WithdrawalDraft draft, Holder holder) {
        FieldErrors errors = new FieldErrors();
        errors.check(
                !"death".equals(draft.kind()) || holder.naturalPerson(),
                "/kind",
                "not-a-natural-person",
                Text.of(
                        "Ce sociétaire est une personne morale : inscrivez sa dissolution (dissolution), ou une transmission de plein droit si elle est absorbée.",
                        "This member is a legal person: record its dissolution (dissolution), or a transmission by law where it is absorbed."));
        errors.check(
                !"dissolution".equals(draft.kind()) || !holder.naturalPerson(),
                "/kind",
                "not-a-legal-person",
                Text.of("Ce sociétaire est une personne physique.", "This member is a natural person."));
        errors.throwIfAny();
    }

    /** M-13: the exclusion by law needs no vote, but a default that was recorded. */
    private void demandDefault(WithdrawalDraft draft, Holder holder) {
        if ("default".equals(draft.kind()) && !store.isInDefault(holder.id())) {
            throw Refusal.rule(
                    RuleId.M_13.code(),
                    Rules.of(RuleId.M_13).card().article(),
                    Text.of(
                            "Aucun défaut de paiement n'est constaté pour ce sociétaire : constatez-le d'abord, trois mois après la mise en demeure.",
                            "No default of payment is recorded for this member: record it first, three months after the formal notice."),
                    Map.of());
        }
    }

    /** M-21: just motives, a hearing, and a vote of the meeting at the majority for changes of statutes. */
    private void demandFairExclusion(Cooperative cooperative, WithdrawalDraft draft, FieldErrors errors) {
        Text needed = Text.of("Requis pour une exclusion (M-21).", "Required for an exclusion (M-21).");
        errors.check(draft.motives() != null && !draft.motives().isBlank(), "/motives", "not-blank", needed);
        errors.check(draft.heardOn() != null, "/heardOn", "not-null", needed);
        errors.check(draft.votesFor() != null, "/votesFor", "not-null", needed);
        errors.check(draft.votesExpressed() != null, "/votesExpressed", "not-null", needed);
        errors.throwIfAny();
        errors.check(
                draft.votesFor() <= draft.votesExpressed(),
                "/votesFor",
                "more-than-expressed",
                Wording.of(
                        "Plus de voix pour (%d) que de suffrages exprimés (%d).",
                        "More votes for (%d) than votes expressed (%d).", draft.votesFor(), draft.votesExpressed()));
        errors.check(
                !draft.heardOn().isAfter(draft.requestedOn()),
                "/heardOn",
                "date-too-late",
                Text.of(
                        "L'intéressé est entendu au plus tard le jour du vote (requestedOn).",
                        "The member is heard on the day of the vote (requestedOn) at the latest."));
        errors.throwIfAny();
        Exclusion exclusion = new Exclusion(draft.motives(), draft.heardOn(), draft.votesFor(), draft.votesExpressed());
        Snapshot snapshot = new Snapshot(
                draft.requestedOn(),
                cooperative.statutes(),
                Standing.EMPTY,
                Operation.exit(null),
                Facts.NONE.with(exclusion));
        Rules.of(RuleId.M_21).evaluate(snapshot).demand();
    }
}
