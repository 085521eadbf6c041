package coop.vigie.membership.ledger;

import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the register of movements. Once entered it never changes; a mistake is mended by a {@code CORRECTION}, its exact
 * negative.
 *
 * @param number its place, from 1 without gap in each cooperative
 * @param entry what it says
 * @param enteredAt when it was entered, which is not when it takes effect
 * @param previousHash hash of the movement before; zeros for the first
 * @param hash SHA-256 of this one and of the hash before
 */
public record Movement(
        String cooperative,
        long number,
        Entry entry,
        Instant enteredAt,
        String author,
        String previousHash,
        String hash) {

    /** The hash that stands before the first movement. */
    public static final String NO_HASH = "0".repeat(64);

    /**
     * What a movement says.
     *
     * @param holder whose shares; null where the nominal of all changes
     * @param shares gained, or given up where negative
     * @param nominal value of one share, after the movement
     * @param ratio new shares for old ones, where the nominal changes; else null
     * @param act reference of the act that it rests on: deliberation, form, order of movement, minutes
     * @param approval reference of the approval; null where none is needed
     * @param linked number of the other half of a transfer, or of the movement that this one corrects
     * @param membership the dossier that it comes from; null where there is none
     * @param price what the shares were sold for, all together; zero for a gift, null where it was not told
     */
    public record Entry(
            MovementKind kind,
            UUID holder,
            long shares,
            Euros nominal,
            Ratio ratio,
            LocalDate effectiveOn,
            String act,
            String approval,
            Long linked,
            UUID membership,
            Euros price) {

        /** A movement of one holder's shares. */
        public static Entry of(
                MovementKind kind, UUID holder, long shares, Euros nominal, LocalDate effectiveOn, String act) {
            return new Entry(kind, holder, shares, nominal, null, effectiveOn, act, null, null, null, null);
        }

        /** The same, from this dossier. */
        public Entry from(UUID dossier) {
            return new Entry(kind, holder, shares, nominal, ratio, effectiveOn, act, approval, linked, dossier, price);
        }

        /** The same, approved by this act. */
        public Entry approvedBy(String reference) {
            return new Entry(
                    kind, holder, shares, nominal, ratio, effectiveOn, act, reference, linked, membership, price);
        }

        /** The same, linked to this movement. */
        public Entry linkedTo(Long number) {
            return new Entry(
                    kind, holder, shares, nominal, ratio, effectiveOn, act, approval, number, membership, price);
        }

        /** The same, for this price. */
        public Entry soldFor(Euros amount) {
            return new Entry(
                    kind, holder, shares, nominal, ratio, effectiveOn, act, approval, linked, membership, amount);
        }
    }

    /**
     * The line that is hashed: every word of the movement, in a fixed order, so that none can be changed unseen. A price stands at its
     * end where there is one: movements that were entered before there were prices keep their hashes.
     */
    static String canonical(String cooperative, long number, Entry entry, Instant enteredAt, String author) {
        String line = String.join(
                "\u001f",
                cooperative,
                Long.toString(number),
                entry.kind().name(),
                text(entry.holder()),
                Long.toString(entry.shares()),
                entry.nominal().toString(),
                text(entry.ratio()),
                entry.effectiveOn().toString(),
                text(entry.act()),
                text(entry.approval()),
                text(entry.linked()),
                text(entry.membership()),
                Long.toString(enteredAt.getEpochSecond() * 1_000_000 + enteredAt.getNano() / 1000),
                author);
        return entry.price() == null ? line : line + "\u001f" + entry.price();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
