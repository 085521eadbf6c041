package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Query parameters that are dates, read with an error that names them. */
public final class Parameters {

    private Parameters() {}

    /** A date such as 2026-01-31; null where it is not given. */
    public static LocalDate date(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return inCalendar(LocalDate.parse(value.strip()));
        } catch (DateTimeException malformed) {
            throw Refusal.invalidParameter(
                    name,
                    "date-malformed",
                    Text.of("Une date est attendue : 2026-01-31.", "A date is expected: 2026-01-31."));
        }
    }

    /** An instant such as 2026-01-31T10:00:00Z; null where it is not given. */
    public static Instant instant(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value.strip());
            inCalendar(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalidParameter(
                    name,
                    "instant-malformed",
                    Text.of(
                            "Un instant RFC 3339 est attendu : 2026-01-31T10:00:00Z.",
                            "An RFC 3339 instant is expected: 2026-01-31T10:00:00Z."));
        }
    }

    /** Refuses a year that is not written with four digits: nothing here is of such a time, and the database has no such days. */
    private static LocalDate inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("not a year of four digits: " + day);
        }
        return day;
    }

    /** The number that a cursor holds. */
    public static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalidParameter(
                    "cursor", "cursor-invalid", Text.of("Ce curseur n'est pas valable.", "This cursor is not valid."));
        }
    }
}
