package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeEvents;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.ledger.HolderStore.GroundRow;
import coop.vigie.membership.ledger.MoneyLedger.EnteredMoney;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.ledger.ShareLedger.EnteredNominal;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /**
     * The head, locked until the transaction ends. Locks are taken in one order, so that no two steps wait for each other: the
     * statutes, the head, then dossiers, exits and holders.
     */
    public Head lock(String id) {
        return access.lock(id);
    }

    /** The same, of a cooperative that is not dissolved: read after the lock, so that no dissolution comes between. */
    public Head lockAlive(String id) {
        Head head = access.lock(id);
        cooperatives.require(id).demandAlive();
        return head;
    }

    /** The register as the rules look at it, the highest capital in the months that the statutes look at included. */
    public Standing standing(Cooperative cooperative, Head head, LocalDate on) {
        return holders.standing(head, cooperative.statutes().terms().floorWindowMonths(), on);
    }

    /** Refuses a gain of public shares that the ceiling had no room for at some date from this one on (M-04). */
    public void demandPastCeiling(Cooperative cooperative, Head head, Operation operation, LocalDate on) {
        PastCeiling.demand(cooperative, head, operation, ledgers.past().publicExcess(head, on));
    }

    /**
     * What an entry of this organisation is decided on; asked under the head's lock.
     *
     * @param seen the cooperative as it was before the lock; read again where its statutes changed meanwhile
     */
    public Ground ground(Cooperative seen, String organisation) {
        GroundRow row = holders.ground(seen.id(), organisation);
        Cooperative current = row.statutesVersion() == seen.version() ? seen : cooperative(seen.id());
        return new Ground(current, row.latestEffect(), Optional.ofNullable(row.known()));
    }

    /**
     * The register as far as the rules of an entry look at it: the one who enters, and all others together. The public ceiling is one
     * of totals, which the head has; members are counted by category only where that limits those who enter.
     *
     * @param category in which somebody enters
     */
    public Standing standing(Ground ground, Head head, String category) {
        List<Line> lines =
                new ArrayList<>(ground.known().map(Holder::line).stream().toList());
        if (!ground.cooperative().statutes().limitsFromOutside(category)) {
            long own = lines.stream().mapToLong(Line::shares).sum();
            long ownPublic = lines.stream()
                    .filter(Line::publicBody)
                    .mapToLong(Line::shares)
                    .sum();
            lines.add(Line.others(null, true, head.publicShares() - ownPublic, 0));
            lines.add(Line.others(null, false, head.shares() - head.publicShares() - own + ownPublic, 0));
        } else {
            lines.addAll(holders.othersByCategory(
                    head.cooperative(), ground.known().map(Holder::id).orElse(null)));
        }
        return Standing.of(lines, new Euros(head.highestCapital()));
    }

    /** The same where something may have taken effect later. */
    public void demandPastCeiling(Ground ground, Head head, Operation operation, LocalDate on) {
        if (ground.goesBeyond(on)) {
            demandPastCeiling(ground.cooperative(), head, operation, on);
        }
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

    /** Gives a new holder its number, which the movement that brings its shares in keeps. */
    public Head admit(Head head, Holder holder) {
        return ledgers.shares().admit(head, holder);
    }

    /** Enters a movement of shares. */
    public Entered enter(Head head, Entry entry, Holder holder) {
        return ledgers.shares().enter(head, entry, holder);
    }

    /** Enters the one movement of a transaction, and tells the totals after it. */
    public Entered enterAndTell(Cooperative cooperative, Head head, Entry entry, Holder holder) {
        Entered entered = ledgers.shares().enterAndTell(head, entry, holder);
        events.publish(
                cooperative,
                entered.eventVersion(),
                entered.head().shares(),
                entered.head().publicShares());
        return entered;
    }

    /** Enters a movement that changes the nominal of all. */
    public EnteredNominal enterNominal(Head head, Entry entry) {
        return ledgers.shares().enterNominal(head, entry);
    }

    /** Enters a movement of money. */
    public EnteredMoney enter(Head head, MoneyEntry entry) {
        return ledgers.money().enter(head, entry);
    }

    /** Whether this movement of money is a call made to this holder. */
    public boolean isCall(String cooperative, UUID holder, long number) {
        return ledgers.money()
                .find(cooperative, number)
                .filter(m -> m.entry().kind() == MoneyKind.CALL
                        && holder.equals(m.entry().holder()))
                .isPresent();
    }

    /** The movement of money of this number. */
    public Optional<MoneyMovement> moneyMovement(String cooperative, long number) {
        return ledgers.money().find(cooperative, number);
    }

    /** Refuses to take a payment back twice. */
    public void demandNotReversed(String cooperative, long number) {
        ledgers.money().demandNotReversed(cooperative, number);
    }

    /** The nominal that an empty register starts with, before the changes that led to that of the statutes. */
    public Head startAt(Head empty, Euros nominal) {
        return access.startAt(empty, nominal);
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
