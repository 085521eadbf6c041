package coop.vigie.membership.representative;

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

    Mandate ended(LocalDate on, String reason) {
        return new Mandate(
                id, version + 1, organisation, cooperative, name, substitute, act, since, until, on, reason, functions);
    }
}
