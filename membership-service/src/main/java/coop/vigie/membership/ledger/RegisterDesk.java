package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeEvents;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.ledger.MoneyLedger.EnteredMoney;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Where the other packages do business with a register: lock, decide, enter, tell. */
@ApplicationScoped
public class RegisterDesk {

    private final CooperativeStore cooperatives;
    private final RegisterAccess access;
    private final HolderStore holders;
    private final Ledgers ledgers;
    private final CooperativeEvents events;

    RegisterDesk(
            CooperativeStore cooperatives,
            RegisterAccess access,
            HolderStore holders,
            Ledgers ledgers,
            CooperativeEvents events) {
        this.cooperatives = cooperatives;
        this.access = access;
        this.holders = holders;
        this.ledgers = ledgers;
        this.events = events;
    }

    /** The cooperative, whoever asks. */
    public Cooperative cooperative(String id) {
        return cooperatives.require(id);
    }

    /** The cooperative, if the caller keeps its register. */
    public Cooperative requireKept(String id) {
        return access.requireKept(id);
    }

    /** The head, locked until the transaction ends. Always the last lock to be taken. */
    public Head lock(String id) {
        return access.lock(id);
    }

    /** The head as it stands, without a lock. */
    public Head head(String id) {
        return access.head(id);
    }

    /** Those who hold. */
    public HolderStore holders() {
        return holders;
    }

    /** The holder that this organisation is already. */
    public Optional<Holder> holderOf(String cooperative, String organisation) {
        return holders.ofOrganisation(cooperative, organisation);
    }

    /** Gives a new holder its number. */
    public Head admit(Head head, Holder holder) {
        return ledgers.shares().admit(head, holder);
    }

    /** Enters a movement of shares. */
    public Entered enter(Head head, Entry entry, Holder holder) {
        return ledgers.shares().enter(head, entry, holder);
    }

    /** Enters a movement that changes the nominal of all. */
    public Entered enterNominal(Head head, Entry entry) {
        return ledgers.shares().enterNominal(head, entry);
    }

    /** Enters a movement of money. */
    public EnteredMoney enter(Head head, MoneyEntry entry) {
        return ledgers.money().enter(head, entry);
    }

    /** Closes the register until this day. */
    public void close(Head head, LocalDate end) {
        access.close(head, end);
    }

    /** Tells the totals after the movements of this transaction. */
    public void publish(Cooperative cooperative) {
        events.publish(cooperative);
    }
}
