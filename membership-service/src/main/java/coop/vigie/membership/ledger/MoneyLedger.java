package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** The one place where a movement of money is entered, under the same lock as the movements of shares. */
@ApplicationScoped
public class MoneyLedger {

    private final MoneyMovementStore movements;
    private final Author author;

    MoneyLedger(MoneyMovementStore movements, Author author) {
        this.movements = movements;
        this.author = author;
    }

    /** A movement entered, and where the head stands after it. */
    public record EnteredMoney(Head head, MoneyMovement movement) {}

    Optional<MoneyMovement> find(String cooperative, long number) {
        return movements.page(cooperative, number - 1, 1).stream()
                .filter(m -> m.number() == number)
                .findFirst();
    }

    void demandNotReversed(String cooperative, long number) {
        if (movements.isReversed(cooperative, number)) {
            throw Refusal.conflict(
                    "already-reversed",
                    Text.of("Ce versement a déjà été annulé.", "This payment was taken back already."));
        }
    }

    /** Enters one movement of money. */
    @Transactional(TxType.MANDATORY)
    public EnteredMoney enter(Head head, MoneyEntry entry) {
        NotInFuture.demand(entry.effectiveOn(), author.today(), "/paidOn");
        head.demandOpenOn(entry.effectiveOn());
        Instant now = author.now();
        long number = head.moneyNumber() + 1;
        String line = MoneyMovement.canonical(head.cooperative(), number, entry, now, author.name());
        MoneyMovement movement = new MoneyMovement(
                head.cooperative(),
                number,
                entry,
                now,
                author.name(),
                head.moneyHash(),
                HashChain.next(head.moneyHash(), line));
        Head after = head.afterMoney(number, movement.hash());
        movements.enter(movement, after);
        return new EnteredMoney(after, movement);
    }
}
