package coop.vigie.membership.cooperative;

import coop.vigie.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Who writes, and when: what every line of the ledgers and of the timelines is signed with. */
@ApplicationScoped
public class Author {

    /** The law counts in the days of Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Caller caller;
    private final Clock clock;

    Author(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The current caller, with the organisation that it acts for. */
    public String name() {
        return caller.organisation().map(o -> caller.id() + " (" + o + ")").orElseGet(caller::id);
    }

    /** Now, to the microsecond, which is what the database keeps: what is hashed must be what is read back. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
