package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.exchange.RegisterRow.Party;
import java.util.Optional;

/** What a line says, as far as a register can keep it. */
final class Legible {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;

    private static final int LONGEST_REFERENCE = 500;

    private Legible() {}

    /** Whether the line itself can be kept, whoever it is about; what cannot is noted. */
    static boolean is(RegisterRow row, RowErrors errors) {
        boolean day = !NotInFuture.isTooEarly(row.effectiveOn());
        if (!day) {
            errors.add(
                    row.line(),
                    "effectiveOn",
                    "date-too-early",
                    "Cette date est trop ancienne.",
                    "This date is too long ago.");
        }
        boolean size = isShort(row.act()) && isShort(row.approval());
        if (!size) {
            errors.add(
                    row.line(),
                    "act",
                    "too-long",
                    "Une référence compte au plus %d caractères.",
                    "A reference has at most %d characters.",
                    LONGEST_REFERENCE);
        }
        return day && size;
    }

    private static boolean isShort(String reference) {
        return reference == null || reference.length() <= LONGEST_REFERENCE;
    }

    /** Whether it can be kept; what cannot is noted. */
    static boolean is(RegisterRow row, Party party, Optional<Boolean> publicBody, RowErrors errors) {
        boolean siren = party.siren() == null || isSiren(party.siren());
        if (!siren) {
            errors.add(
                    row.line(),
                    "siren",
                    "siren-malformed",
                    "« %s » n'est pas un numéro SIREN.",
                    "\"%s\" is no SIREN number.",
                    party.siren());
        }
        boolean size = party.name().length() <= LONGEST_NAME
                && (party.address() == null || party.address().length() <= LONGEST_ADDRESS);
        if (!size) {
            errors.add(
                    row.line(),
                    "holder",
                    "too-long",
                    "Un nom compte au plus %d caractères, une adresse %d.",
                    "A name has at most %d characters, an address %d.",
                    LONGEST_NAME,
                    LONGEST_ADDRESS);
        }
        if (publicBody.isEmpty()) {
            errors.add(
                    row.line(),
                    "publicBody",
                    "unknown-organisation",
                    "L'organisation « %s » n'est pas connue du catalogue : dites si c'est une collectivité, un groupement ou un établissement public territorial.",
                    "The organisation \"%s\" is not known to the catalogue: say whether it is a local authority, a grouping or a territorial public establishment.",
                    party.organisation());
        }
        return siren && size && publicBody.isPresent();
    }

    /** Nine digits whose sum by Luhn's rule ends with zero. */
    private static boolean isSiren(String text) {
        if (!text.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = (text.charAt(i) - '0') * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
