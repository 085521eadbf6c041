package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replays both ledgers of a cooperative and compares: numbers without gap, each hash computed anew, nobody below zero at any date,
 * and every stored total equal to what the movements add up to.
 */
@ApplicationScoped
class AuditRegister {

    private final HeadStore heads;
    private final HolderStore holders;
    private final MovementStore movements;
    private final MoneyMovementStore money;

    AuditRegister(HeadStore heads, HolderStore holders, MovementStore movements, MoneyMovementStore money) {
        this.heads = heads;
        this.holders = holders;
        this.movements = movements;
        this.money = money;
    }

    /**
     * What the audit found.
     *
     * @param faults empty where all agrees
     */
    record Audit(String cooperative, long movements, long moneyMovements, String hash, List<String> faults) {}

    @Transactional
    Audit handle(String cooperative) {
        // Locked, so that what is read together belongs together.
        Head head = heads.lock(cooperative);
        List<Movement> shares = movements.all(cooperative);
        List<MoneyMovement> payments = money.all(cooperative);
        List<Holder> known = holders.all(cooperative);
        List<String> faults = new ArrayList<>();
        chain(shares, faults);
        moneyChain(payments, faults);
        replay(head, shares, known, faults);
        paid(head, payments, known, faults);
        expect(head.lastNumber() == shares.size(), "last movement number", faults);
        expect(head.moneyNumber() == payments.size(), "last money movement number", faults);
        return new Audit(cooperative, shares.size(), payments.size(), head.lastHash(), faults);
    }

    private static void chain(List<Movement> all, List<String> faults) {
        String before = Movement.NO_HASH;
        long number = 0;
        for (Movement m : all) {
            String line = Movement.canonical(m.cooperative(), m.number(), m.entry(), m.enteredAt(), m.author());
            expect(m.number() == ++number, "gap before movement " + m.number(), faults);
            expect(m.previousHash().equals(before), "chain broken at movement " + m.number(), faults);
            expect(m.hash().equals(HashChain.next(before, line)), "hash of movement " + m.number(), faults);
            before = m.hash();
        }
    }

    private static void moneyChain(List<MoneyMovement> all, List<String> faults) {
        String before = Movement.NO_HASH;
        long number = 0;
        for (MoneyMovement m : all) {
            String line = MoneyMovement.canonical(m.cooperative(), m.number(), m.entry(), m.enteredAt(), m.author());
            expect(m.number() == ++number, "gap before money movement " + m.number(), faults);
            expect(m.previousHash().equals(before), "chain broken at money movement " + m.number(), faults);
            expect(m.hash().equals(HashChain.next(before, line)), "hash of money movement " + m.number(), faults);
            before = m.hash();
        }
    }

    private static void replay(Head head, List<Movement> all, List<Holder> known, List<String> faults) {
        Register register;
        try {
            register = Register.replay(all);
        } catch (IllegalStateException belowZero) {
            faults.add(belowZero.getMessage());
            return;
        }
        long publicShares = 0;
        for (Holder holder : known) {
            long replayed = register.of(holder.id());
            expect(holder.shares() == replayed, "shares of member " + holder.number(), faults);
            publicShares += holder.publicBody() ? replayed : 0;
        }
        expect(head.shares() == register.total(), "total of shares", faults);
        expect(head.publicShares() == publicShares, "total of public shares", faults);
        expect(head.highestCapital().compareTo(highest(all).amount()) >= 0, "highest capital", faults);
    }

    /** The highest capital in the order of entry, which is the order in which the register knew it. */
    static Euros highest(List<Movement> all) {
        Map<UUID, Long> held = new HashMap<>();
        Euros highest = Euros.ZERO;
        for (Movement m : all) {
            Entry entry = m.entry();
            if (entry.ratio() != null) {
                held.replaceAll((holder, shares) ->
                        shares * entry.ratio().numerator() / entry.ratio().denominator());
            } else {
                held.merge(entry.holder(), entry.shares(), Long::sum);
            }
            long total = held.values().stream().mapToLong(Long::longValue).sum();
            highest = highest.max(entry.nominal().times(total));
        }
        return highest;
    }

    private static void paid(Head head, List<MoneyMovement> all, List<Holder> known, List<String> faults) {
        Map<UUID, Euros> paid = new HashMap<>();
        for (MoneyMovement m : all) {
            MoneyEntry entry = m.entry();
            if (entry.kind().changesPaid()) {
                paid.merge(entry.holder(), entry.amount(), Euros::plus);
            }
        }
        for (Holder holder : known) {
            Euros replayed = paid.getOrDefault(holder.id(), Euros.ZERO);
            expect(holder.paidAmount().equals(replayed), "payments of member " + holder.number(), faults);
            expect(
                    replayed.compareTo(head.shareValue().times(holder.shares())) <= 0,
                    "more paid than subscribed by member " + holder.number(),
                    faults);
        }
    }

    private static void expect(boolean holds, String what, List<String> faults) {
        if (!holds) {
            faults.add(what);
        }
    }
}
