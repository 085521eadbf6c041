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
     * @param linked number of the other half of a transfer, or of the movement that this one corrects
     * @param price what the shares were sold for, all together; zero for a gift, null where it was not told
     */
    public record Entry(
            MovementKind kind,
            UUID holder,
            long shares,
            Euros nominal,
            Ratio ratio,
            LocalDate effectiveOn,
            Basis basis,
            Long linked,
            Euros price) {

        /** A movement of one holder's shares. */
        public static Entry of(
                MovementKind kind, UUID holder, long shares, Euros nominal, LocalDate effectiveOn, Basis basis) {
            return new Entry(kind, holder, shares, nominal, null, effectiveOn, basis, null, null);
        }

        /** A change of the nominal of all shares, which this ratio of new ones to old ones leads to. */
        public static Entry ofNominal(Euros nominal, Ratio ratio, LocalDate effectiveOn, String act) {
            MovementKind kind =
                    ratio.numerator() > ratio.denominator() ? MovementKind.SPLIT : MovementKind.CONSOLIDATION;
            return new Entry(kind, null, 0, nominal, ratio, effectiveOn, Basis.of(act), null, null);
        }

        /** The same, linked to this movement, for this price where it is one half of a transfer. */
        public Entry linkedTo(long number, Euros amount) {
            return new Entry(kind, holder, shares, nominal, ratio, effectiveOn, basis, number, amount);
        }
    }

    /**
     * What a movement rests on.
     *
     * @param act reference of the act: deliberation, form, order of movement, minutes
     * @param approval reference of the approval; null where none is needed
     * @param membership the dossier that it comes from; null where there is none
     */
    public record Basis(String act, String approval, UUID membership) {

        /** An act alone. */
        public static Basis of(String act) {
            return new Basis(act, null, null);
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
                text(entry.basis().act()),
                text(entry.basis().approval()),
                text(entry.linked()),
                text(entry.basis().membership()),
                Long.toString(enteredAt.getEpochSecond() * 1_000_000 + enteredAt.getNano() / 1000),
                author);
        return entry.price() == null ? line : line + "\u001f" + entry.price();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
