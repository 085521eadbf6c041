package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.OpeningReader.Founder;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import coop.vigie.membership.value.Wording;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes over the register that a cooperative kept until now, as its first movements. */
@ApplicationScoped
class OpenRegister {

    private final RegisterAccess access;
    private final OrganisationStore organisations;
    private final RegisterEntries entries;
    private final Validation validation;
    private final Author author;

    OpenRegister(
            RegisterAccess access,
            OrganisationStore organisations,
            RegisterEntries entries,
            Validation validation,
            Author author) {
        this.access = access;
        this.organisations = organisations;
        this.entries = entries;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    Head handle(String id, OpeningDraft draft) {
        Cooperative cooperative = access.requireKept(id);
        cooperative.demandAlive();
        validation.check(draft);
        FieldErrors errors = new FieldErrors();
        NotInFuture.check(draft.asOf(), author.today(), "/asOf", errors);
        Euros highest = Money.read(draft.highestCapital(), "/highestCapital", errors);
        List<Founder> founders = new OpeningReader(cooperative, organisations, errors).read(draft.holdings());
        errors.throwIfAny();
        Head head = access.lock(id);
        if (head.lastNumber() > 0) {
            throw Refusal.conflict(
                    "register-already-open",
                    Wording.of(
                            "Ce registre compte déjà %d {mouvement|mouvements} : il n'est repris qu'une fois, vide.",
                            "This register already has %d {movement|movements}: it is taken over once, while empty.",
                            head.lastNumber()));
        }
        for (Founder founder : founders) {
            Entry entry = Entry.of(
                    MovementKind.OPENING,
                    founder.holder().id(),
                    founder.shares(),
                    head.shareValue(),
                    draft.asOf(),
                    Basis.of(act(draft)));
            head = entries.open(head, founder.holder(), entry, founder.paid());
            entries.keepAddress(founder.holder(), founder.address());
        }
        if (highest != null && highest.compareTo(new Euros(head.highestCapital())) > 0) {
            head = access.reached(head, highest);
        }
        demandCeiling(cooperative, head, draft);
        entries.publish(cooperative);
        return head;
    }

    private static String act(OpeningDraft draft) {
        return draft.breachAcknowledged() != null
                ? draft.breachAcknowledged()
                : "registre repris au " + French.date(draft.asOf());
    }

    /** A register that is already over the ceiling is a fact that only a written reason lets in. */
    private void demandCeiling(Cooperative cooperative, Head head, OpeningDraft draft) {
        Snapshot snapshot =
                new Snapshot(draft.asOf(), cooperative.statutes(), entries.standing(head), Operation.NONE, Facts.NONE);
        Verdict verdict = Rules.of(RuleId.M_04).evaluate(snapshot);
        boolean acknowledged = draft.breachAcknowledged() != null
                && !draft.breachAcknowledged().isBlank();
        if (cooperative.statutes().isScic() && !head.ceiling().holds() && !acknowledged) {
            throw verdict.refusal();
        }
    }
}
