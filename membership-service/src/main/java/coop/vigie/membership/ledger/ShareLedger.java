package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementStore.Left;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The one place where a movement of shares is entered.
 *
 * <p>The caller holds the lock of the head ({@link HeadStore#lock}) and has asked the rules of law; what is checked here are the
 * ledger's own: no movement in the future or in a closed period, and nobody below zero at any date.
 */
@ApplicationScoped
public class ShareLedger {

    private final HeadStore heads;
    private final HolderStore holders;
    private final MovementStore movements;
    private final Author author;
    private final Event<HoldingMoved> moved;

    ShareLedger(
            HeadStore heads, HolderStore holders, MovementStore movements, Author author, Event<HoldingMoved> moved) {
        this.heads = heads;
        this.holders = holders;
        this.movements = movements;
        this.author = author;
        this.moved = moved;
    }

    /**
     * A movement entered, and where things stand after it.
     *
     * @param holder as it is after it
     * @param eventVersion of the cooperative's published state
     */
    public record Entered(Head head, Movement movement, Holder holder, long eventVersion) {}

    /** A change of the nominal entered, and where the head stands after it. */
    public record EnteredNominal(Head head, Movement movement) {}

    /** Enters one movement of a holder's shares. */
    @Transactional(TxType.MANDATORY)
    public Entered enter(Head head, Entry entry, Holder holder) {
        return enter(head, entry, holder, 0);
    }

    /** The same for the one movement of a transaction: it raises the version of what is told of the cooperative. */
    @Transactional(TxType.MANDATORY)
    Entered enterAndTell(Head head, Entry entry, Holder holder) {
        return enter(head, entry, holder, 1);
    }

    private Entered enter(Head head, Entry entry, Holder holder, int told) {
        demandOpen(head, entry);
        if (entry.shares() < 0) {
            demandEnough(head, entry, holder);
        }
        Movement movement = next(head, entry);
        Head after = head.after(movement, holder.publicBody());
        Left left = movements.enter(movement, after, told);
        boolean toldByItsDossier = entry.kind().isFirstEntry() && entry.basis().membership() != null;
        if (holder.organisation() != null && !toldByItsDossier) {
            moved.fire(new HoldingMoved(head.cooperative(), holder.id(), movement));
        }
        return new Entered(after, movement, holder.holding(left.held(), left.since()), left.eventVersion());
    }

    /** Enters a split or a consolidation: every holding is multiplied, the capital stays as it is. */
    @Transactional(TxType.MANDATORY)
    public EnteredNominal enterNominal(Head head, Entry entry) {
        demandOpen(head, entry);
        demandNothingLater(head, entry);
        long numerator = entry.ratio().numerator();
        long denominator = entry.ratio().denominator();
        for (Holder holder : holders.all(head.cooperative())) {
            if (Math.multiplyExact(holder.shares(), numerator) % denominator != 0) {
                throw Refusal.conflict(
                        "share-would-be-cut",
                        Wording.of(
                                "Le sociétaire n° %s (%d {part|parts}) aurait une fraction de part.",
                                "Member no. %s (%d {share|shares}) would have a fraction of a share.",
                                holder.number(),
                                holder.shares()));
            }
        }
        Movement movement = next(head, entry);
        movements.insert(movement);
        holders.scaleShares(head.cooperative(), numerator, denominator);
        Head after = head.afterNominal(
                movement, head.shares() * numerator / denominator, head.publicShares() * numerator / denominator);
        heads.update(after);
        moved.fire(new HoldingMoved(head.cooperative(), null, movement));
        return new EnteredNominal(after, movement);
    }

    /** Gives a new holder its number as a member, which the movement that brings its shares in keeps. */
    @Transactional(TxType.MANDATORY)
    public Head admit(Head head, Holder holder) {
        holders.insert(holder);
        return head.afterMember();
    }

    private Movement next(Head head, Entry entry) {
        Instant now = author.now();
        long number = head.lastNumber() + 1;
        String line = Movement.canonical(head.cooperative(), number, entry, now, author.name());
        return new Movement(
                head.cooperative(),
                number,
                entry,
                now,
                author.name(),
                head.lastHash(),
                HashChain.next(head.lastHash(), line));
    }

    private void demandOpen(Head head, Entry entry) {
        if (entry.effectiveOn().isAfter(author.today())) {
            throw Refusal.invalid(
                    "/effectiveOn",
                    "date-in-future",
                    Text.of(
                            "Un mouvement est inscrit au plus tôt le jour où il prend effet.",
                            "A movement is entered on the day on which it takes effect at the earliest."));
        }
        NotInFuture.demand(entry.effectiveOn(), author.today(), "/effectiveOn");
        head.demandOpenOn(entry.effectiveOn());
        if (head.nominalSince() != null && entry.effectiveOn().isBefore(head.nominalSince())) {
            throw Refusal.conflict(
                    "before-nominal-change",
                    Wording.of(
                            "Le nominal a changé le %s : aucun mouvement ne prend plus effet avant.",
                            "The nominal changed on %s: no movement takes effect before it any more.",
                            head.nominalSince()));
        }
    }

    /** A change of the nominal counts all shares anew: what took effect after it would still be counted in the old ones. */
    private void demandNothingLater(Head head, Entry entry) {
        movements
                .latestEffect(head.cooperative())
                .filter(latest -> latest.isAfter(entry.effectiveOn()))
                .ifPresent(latest -> {
                    throw Refusal.conflict(
                                    "movements-after",
                                    Wording.of(
                                            "Un mouvement prend effet le %s : le nominal ne change pas avant cette date.",
                                            "A movement takes effect on %s: the nominal does not change before it.",
                                            latest))
                            .with("latestEffect", latest.toString());
                });
    }

    /** Nobody gives up, at whatever date, what it does not have then. */
    private void demandEnough(Head head, Entry entry, Holder holder) {
        long least = lowestFrom(movements.of(head.cooperative(), holder.id()), entry, holder.id());
        if (least + entry.shares() < 0) {
            throw Refusal.conflict(
                            "not-enough-shares",
                            Wording.of(
                                    "Le sociétaire n'a que %d {part disponible|parts disponibles} au %s.",
                                    "The member has only %d {share|shares} available on %s.",
                                    least,
                                    entry.effectiveOn()))
                    .with("available", least);
        }
    }

    private static long lowestFrom(List<Movement> all, Entry entry, UUID holder) {
        List<Movement> inOrder = Register.inOrderOfEffect(all);
        List<Movement> before = inOrder.stream()
                .filter(m -> !m.entry().effectiveOn().isAfter(entry.effectiveOn()))
                .toList();
        long held = Register.replay(before).of(holder);
        long lowest = held;
        // No movement takes effect before the last change of the nominal, so what follows are plain gains and losses.
        for (Movement later : inOrder.subList(before.size(), inOrder.size())) {
            held += later.entry().shares();
            lowest = Math.min(lowest, held);
        }
        return lowest;
    }
}
