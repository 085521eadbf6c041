package coop.vigie.catalogue.platform;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants in parameters. */
final class Moments {

    private Moments() {}

    /** The instant that a parameter gives, with any offset. */
    static Instant parse(String parameter, String value) {
        try {
            // A "+" that was not escaped in the address arrives as a blank.
            return OffsetDateTime.parse(value == null ? "" : value.strip().replace(' ', '+'))
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidParameter(
                    parameter,
                    "instant",
                    Text.of(
                            "Attendu : un instant RFC 3339 avec son décalage, tel que 2026-11-24T08:00:00Z.",
                            "Expected: an RFC 3339 instant with its offset, such as 2026-11-24T08:00:00Z."));
        }
    }
}
