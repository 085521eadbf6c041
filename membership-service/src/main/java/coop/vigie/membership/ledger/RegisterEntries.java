package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeEvents;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;

/** Entries that touch both ledgers, and the event that tells the new totals. */
@ApplicationScoped
class RegisterEntries {

    private final ShareLedger shares;
    private final MoneyLedger money;
    private final CooperativeEvents events;
    private final HolderStore holders;

    RegisterEntries(ShareLedger shares, MoneyLedger money, CooperativeEvents events, HolderStore holders) {
        this.shares = shares;
        this.money = money;
        this.events = events;
        this.holders = holders;
    }

    /** A new holder with its first shares and what it has already paid on them. */
    public Head open(Head head, Holder holder, Entry entry, Euros paid) {
        Head admitted = shares.admit(head, holder);
        Entered entered = shares.enter(admitted, entry, holder);
        if (!paid.isPositive()) {
            return entered.head();
        }
        MoneyEntry opening = new MoneyEntry(
                MoneyKind.OPENING,
                holder.id(),
                null,
                paid,
                entry.effectiveOn(),
                "mouvement " + entered.movement().number(),
                entered.movement().number());
        return money.enter(entered.head(), opening).head();
    }

    void keepAddress(Holder holder, String address) {
        holders.keepAddress(holder.id(), address);
    }

    /** The register as the rules look at it. */
    Standing standing(Head head) {
        return holders.standing(head);
    }

    /** Tells the totals after the movements of this transaction. */
    public void publish(Cooperative cooperative) {
        events.publish(cooperative);
    }
}
