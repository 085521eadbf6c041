package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.MovementStore;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.member.Drafts.CorrectionDraft;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * Corrects a movement by another one, its exact negative, once. The first one stays where it is, and the money that came with it is
 * undone by linked movements of its own.
 */
@ApplicationScoped
class CorrectMovement {

    private final RegisterDesk desk;
    private final MovementStore movements;
    private final CorrectMoney money;
    private final Validation validation;

    CorrectMovement(RegisterDesk desk, MovementStore movements, CorrectMoney money, Validation validation) {
        this.desk = desk;
        this.movements = movements;
        this.money = money;
        this.validation = validation;
    }

    @Transactional
    Movement handle(String id, CorrectionDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        validation.check(draft);
        Movement wrong = movements
                .find(id, draft.number())
                .orElseThrow(() -> Refusal.invalid(
                        "/number",
                        "unknown-movement",
                        Text.of("Ce mouvement n'existe pas.", "There is no such movement.")));
        Entry entry = wrong.entry();
        demandKind(entry);
        Head head = desk.lock(id);
        desk.cooperative(id).demandOpen();
        demandCorrectable(head, wrong);
        Holder holder = desk.holders().find(id, entry.holder()).orElseThrow();
        LocalDate on = draft.effectiveOn() == null ? entry.effectiveOn() : draft.effectiveOn();
        if (entry.shares() < 0) {
            demandCeiling(cooperative, head, holder, -entry.shares(), on);
        }
        Entry correction = Entry.of(
                        MovementKind.CORRECTION,
                        holder.id(),
                        -entry.shares(),
                        head.shareValue(),
                        on,
                        new Basis(draft.act(), null, entry.basis().membership()))
                .linkedTo(wrong.number(), null);
        Entered entered = desk.enter(head, correction, holder);
        money.undo(entered, wrong, holder, on);
        if (holder.shares() == entry.shares()) {
            desk.holders().setStanding(holder.id(), MemberStanding.CANDIDATE);
        }
        desk.publish(cooperative);
        return entered.movement();
    }

    private static void demandKind(Entry entry) {
        if (entry.kind() == MovementKind.CORRECTION || entry.kind().changesNominal() || entry.linked() != null) {
            throw Refusal.conflict(
                    "not-correctable",
                    Text.of(
                            "Une correction, un changement de nominal ou la moitié d'une cession ne se corrige pas seul : inscrivez l'opération inverse.",
                            "A correction, a change of nominal or one half of a transfer is not corrected alone: enter the opposite operation."));
        }
    }

    private void demandCorrectable(Head head, Movement wrong) {
        if (movements.isCorrected(head.cooperative(), wrong.number())) {
            throw Refusal.conflict(
                    "already-corrected",
                    Text.of("Ce mouvement a déjà été corrigé.", "This movement was corrected already."));
        }
        if (!wrong.entry().nominal().equals(head.shareValue())) {
            throw Refusal.conflict(
                    "nominal-changed",
                    Text.of(
                            "Le nominal a changé depuis ce mouvement : son négatif exact n'aurait plus le même montant. Inscrivez l'opération inverse.",
                            "The nominal changed since this movement: its exact negative would not be the same amount. Enter the opposite operation."));
        }
    }

    /** Giving shares back to a public body is held to the ceiling like any other gain. */
    private void demandCeiling(Cooperative cooperative, Head head, Holder holder, long shares, LocalDate on) {
        Operation gain = Operation.subscription(holder.line(shares));
        Rules.of(RuleId.M_04)
                .evaluate(new Snapshot(
                        on, cooperative.statutes(), desk.standing(cooperative, head, on), gain, Facts.NONE))
                .demand();
        desk.demandPastCeiling(cooperative, head, gain, on);
    }
}
