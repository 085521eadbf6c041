package coop.vigie.membership.dossier;

import coop.vigie.membership.rule.Facts.Appeal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Letters and orders after the transmission. They are flags, not states.
 *
 * @param suspendedOn since when the court suspends the act; null where it does not
 * @param suspensions those that were lifted
 */
public record Legality(
        LocalDate fileAskedOn,
        LocalDate fileCompletedOn,
        LocalDate graciousOn,
        LocalDate answeredOn,
        LocalDate referredOn,
        LocalDate suspendedOn,
        LocalDate regularisationSince,
        List<Suspension> suspensions) {

    static final Legality NONE = new Legality(null, null, null, null, null, null, null, List.of());

    /** Older dossiers kept no suspension that was lifted. */
    public Legality {
        suspensions = suspensions == null ? List.of() : List.copyOf(suspensions);
    }

    /** Days on which the act could not be carried out: from the order to the day before it was lifted. */
    public record Suspension(LocalDate from, LocalDate liftedOn) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(liftedOn);
        }
    }

    /** What moves the prefect's delay, or ends it. */
    Appeal appeal() {
        return new Appeal(fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn);
    }

    /** The suspension, lifted since, that this day falls into. */
    Optional<Suspension> suspensionOn(LocalDate day) {
        return suspensions.stream().filter(s -> s.covers(day)).findFirst();
    }

    Legality fileAsked(LocalDate on) {
        return of(on, null, graciousOn, answeredOn);
    }

    Legality fileCompleted(LocalDate on) {
        return of(fileAskedOn, on, graciousOn, answeredOn);
    }

    Legality graciousAppeal(LocalDate on) {
        return of(fileAskedOn, fileCompletedOn, on, null);
    }

    Legality graciousAnswer(LocalDate on) {
        return of(fileAskedOn, fileCompletedOn, graciousOn, on);
    }

    private Legality of(LocalDate asked, LocalDate completed, LocalDate gracious, LocalDate answered) {
        return new Legality(
                asked, completed, gracious, answered, referredOn, suspendedOn, regularisationSince, suspensions);
    }

    Legality referred(LocalDate on) {
        return new Legality(
                fileAskedOn,
                fileCompletedOn,
                graciousOn,
                answeredOn,
                on,
                suspendedOn,
                regularisationSince,
                suspensions);
    }

    /** Suspended by the court since this day. */
    Legality suspended(LocalDate on) {
        return suspended(on, suspensions);
    }

    /** No more suspended from this day on. */
    Legality lifted(LocalDate on) {
        return suspended(
                null,
                Stream.concat(suspensions.stream(), Stream.of(new Suspension(suspendedOn, on)))
                        .toList());
    }

    private Legality suspended(LocalDate on, List<Suspension> before) {
        return new Legality(
                fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn, on, regularisationSince, before);
    }

    Legality toRegularise(LocalDate since) {
        return new Legality(
                fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn, suspendedOn, since, suspensions);
    }
}
