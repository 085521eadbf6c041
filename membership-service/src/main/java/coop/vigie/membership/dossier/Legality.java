package coop.vigie.membership.dossier;

import coop.vigie.membership.rule.Facts.Appeal;
import java.time.LocalDate;

/** Letters and orders after the transmission. They are flags, not states. */
record Legality(
        LocalDate fileAskedOn,
        LocalDate fileCompletedOn,
        LocalDate graciousOn,
        LocalDate answeredOn,
        LocalDate referredOn,
        LocalDate suspendedOn,
        LocalDate regularisationSince) {

    /** What of it moves the prefect's delay, or ends it. */
    Appeal appeal() {
        return new Appeal(fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn);
    }

    static final Legality NONE = new Legality(null, null, null, null, null, null, null);

    Legality fileAsked(LocalDate on) {
        return new Legality(on, null, graciousOn, answeredOn, referredOn, suspendedOn, regularisationSince);
    }

    Legality fileCompleted(LocalDate on) {
        return new Legality(fileAskedOn, on, graciousOn, answeredOn, referredOn, suspendedOn, regularisationSince);
    }

    Legality graciousAppeal(LocalDate on) {
        return new Legality(fileAskedOn, fileCompletedOn, on, null, referredOn, suspendedOn, regularisationSince);
    }

    Legality graciousAnswer(LocalDate on) {
        return new Legality(fileAskedOn, fileCompletedOn, graciousOn, on, referredOn, suspendedOn, regularisationSince);
    }

    Legality referred(LocalDate on) {
        return new Legality(fileAskedOn, fileCompletedOn, graciousOn, answeredOn, on, suspendedOn, regularisationSince);
    }

    /** Suspended by the court since this day; no more where it is null. */
    Legality suspended(LocalDate on) {
        return new Legality(fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn, on, regularisationSince);
    }

    Legality toRegularise(LocalDate since) {
        return new Legality(fileAskedOn, fileCompletedOn, graciousOn, answeredOn, referredOn, suspendedOn, since);
    }
}
