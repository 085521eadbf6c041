package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;

/** Of what happened, or was decided, the day is not yet to come. A day that is not given is another check's affair. */
public final class NotInFuture {

    /** Before any law on cooperatives: an older date is a slip of the hand. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private NotInFuture() {}

    /** Whether nothing can have happened so long ago. */
    public static boolean isTooEarly(LocalDate day) {
        return day.isBefore(EARLIEST);
    }

    /** Notes the fault beside the others. */
    public static void check(LocalDate day, LocalDate today, String pointer, FieldErrors errors) {
        errors.check(
                day == null || !day.isAfter(today),
                pointer,
                "date-in-future",
                Text.of("Cette date est dans l'avenir.", "This date is in the future."));
        errors.check(
                day == null || !isTooEarly(day),
                pointer,
                "date-too-early",
                Text.of("Cette date est trop ancienne.", "This date is too long ago."));
    }

    /** Refuses it at once. */
    public static void demand(LocalDate day, LocalDate today, String pointer) {
        FieldErrors errors = new FieldErrors();
        check(day, today, pointer, errors);
        errors.throwIfAny();
    }
}
