package coop.vigie.membership.representative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mandate to sit for an authority.
 *
 * @param act the deliberation that gave it
 * @param until its last day, the assembly's own at the latest; null where none was set
 * @param endedOn when it ended before; null while it runs
 * @param functions seats in the cooperative's own bodies; null where there is none
 */
public record Mandate(
        UUID id,
        long version,
        String organisation,
        String cooperative,
        String name,
        String substitute,
        String act,
        LocalDate since,
        LocalDate until,
        LocalDate endedOn,
        String endReason,
        String functions) {

    /** Its last day, as far as it is known. */
    public LocalDate lastDay() {
        return endedOn != null ? endedOn : until;
    }

    /** Whether it runs on this day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(since) && (lastDay() == null || !day.isAfter(lastDay()));
    }

    /** The refusal of a day on which it does not run. */
    static Refusal outside(String pointer, Mandate mandate) {
        LocalDate last = mandate.lastDay();
        return Refusal.invalid(
                pointer,
                "date-out-of-mandate",
                last == null
                        ? Wording.of(
                                "Aucun mandat à cette date : il court depuis le %s.",
                                "No mandate on this date: it runs since %s.", mandate.since())
                        : Wording.of(
                                "Aucun mandat à cette date : il court du %s au %s.",
                                "No mandate on this date: it runs from %s to %s.", mandate.since(), last));
    }

    /** Whether a day of this one, not ended yet, would be one of the other too although it does not start before it. */
    boolean isInTheWayOf(Mandate other) {
        return cooperative.equals(other.cooperative)
                && !since.isBefore(other.since)
                && (lastDay() == null || !lastDay().isBefore(since))
                && (other.until == null || !since.isAfter(other.until));
    }

    Mandate ended(LocalDate on, String reason) {
        return new Mandate(
                id, version + 1, organisation, cooperative, name, substitute, act, since, until, on, reason, functions);
    }
}
