package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a cooperative's two ledgers stand: the one row that is locked while a movement is decided and entered.
 *
 * @param closedUntil end of the last closed period: nothing takes effect on or before it
 * @param nominalSince when the nominal last changed: nothing takes effect before it
 */
public record Head(
        String cooperative,
        long shares,
        long publicShares,
        BigDecimal nominal,
        BigDecimal highestCapital,
        long lastNumber,
        String lastHash,
        long moneyNumber,
        String moneyHash,
        long lastMember,
        LocalDate closedUntil,
        LocalDate nominalSince) {

    /** The public ceiling as it stands. */
    public Ceiling ceiling() {
        return new Ceiling(publicShares, shares);
    }

    /** Value of one share. */
    public Euros shareValue() {
        return new Euros(nominal);
    }

    /** Subscribed capital. */
    public Euros capital() {
        return shareValue().times(shares);
    }

    /** Refuses what would take effect, in shares or in money, in a year that is closed. */
    void demandOpenOn(LocalDate day) {
        if (closedUntil != null && !day.isAfter(closedUntil)) {
            throw Refusal.conflict(
                            "period-closed",
                            Wording.of(
                                    "L'exercice est clos jusqu'au %s : inscrivez le fait dans l'exercice ouvert, avec sa référence.",
                                    "The period is closed until %s: enter the fact in the open period, with its reference.",
                                    closedUntil))
                    .with("closedUntil", closedUntil.toString());
        }
    }

    /** After a movement of one holder's shares. */
    Head after(Movement movement, boolean publicBody) {
        Entry entry = movement.entry();
        long sharesAfter = Math.addExact(shares, entry.shares());
        long publicAfter = publicBody ? Math.addExact(publicShares, entry.shares()) : publicShares;
        BigDecimal capital = shareValue().times(sharesAfter).amount();
        return new Head(
                cooperative,
                sharesAfter,
                publicAfter,
                nominal,
                highestCapital.max(capital),
                movement.number(),
                movement.hash(),
                moneyNumber,
                moneyHash,
                lastMember,
                closedUntil,
                nominalSince);
    }

    /** As it was after these movements, which led to this standing. */
    Head asAfter(List<Movement> known, Standing standing) {
        Movement last = known.isEmpty() ? null : known.get(known.size() - 1);
        return new Head(
                cooperative,
                standing.shares(),
                standing.publicShares(),
                last == null ? nominal : last.entry().nominal().amount(),
                standing.highestCapital().amount(),
                last == null ? 0 : last.number(),
                last == null ? Movement.NO_HASH : last.hash(),
                moneyNumber,
                moneyHash,
                lastMember,
                closedUntil,
                nominalSince);
    }

    /** After a split or a consolidation. */
    Head afterNominal(Movement movement, long sharesAfter, long publicAfter) {
        return new Head(
                cooperative,
                sharesAfter,
                publicAfter,
                movement.entry().nominal().amount(),
                highestCapital,
                movement.number(),
                movement.hash(),
                moneyNumber,
                moneyHash,
                lastMember,
                closedUntil,
                movement.entry().effectiveOn());
    }

    /** After a movement of money. */
    Head afterMoney(long number, String hash) {
        return new Head(
                cooperative,
                shares,
                publicShares,
                nominal,
                highestCapital,
                lastNumber,
                lastHash,
                number,
                hash,
                lastMember,
                closedUntil,
                nominalSince);
    }

    /** After one more member was given a number. */
    Head afterMember() {
        return new Head(
                cooperative,
                shares,
                publicShares,
                nominal,
                highestCapital,
                lastNumber,
                lastHash,
                moneyNumber,
                moneyHash,
                lastMember + 1,
                closedUntil,
                nominalSince);
    }

    /** After it was learnt how high the capital once was. */
    Head afterReaching(Euros highest) {
        return new Head(
                cooperative,
                shares,
                publicShares,
                nominal,
                highestCapital.max(highest.amount()),
                lastNumber,
                lastHash,
                moneyNumber,
                moneyHash,
                lastMember,
                closedUntil,
                nominalSince);
    }

    /** An empty register with another nominal. */
    Head at(Euros other) {
        return new Head(
                cooperative,
                shares,
                publicShares,
                other.amount(),
                highestCapital,
                lastNumber,
                lastHash,
                moneyNumber,
                moneyHash,
                lastMember,
                closedUntil,
                nominalSince);
    }

    /** After a period was closed. */
    Head afterClosing(LocalDate end) {
        return new Head(
                cooperative,
                shares,
                publicShares,
                nominal,
                highestCapital,
                lastNumber,
                lastHash,
                moneyNumber,
                moneyHash,
                lastMember,
                end,
                nominalSince);
    }
}
