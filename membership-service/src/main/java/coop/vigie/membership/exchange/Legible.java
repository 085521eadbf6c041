package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Party;
import java.util.Optional;

/** What a line says of a holder, as far as a register can keep it. */
final class Legible {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;

    private Legible() {}

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
