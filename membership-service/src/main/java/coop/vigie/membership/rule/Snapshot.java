package coop.vigie.membership.rule;

import java.time.LocalDate;

/**
 * All that the rules look at, at one moment.
 *
 * @param on the day on which they are asked
 * @param operation what is about to happen; {@link Operation#NONE} to look at how things stand
 */
public record Snapshot(LocalDate on, Statutes statutes, Standing standing, Operation operation, Facts facts) {

    /** How the register would stand after the operation. */
    public Standing after() {
        return standing.after(operation);
    }

    /** The same with another operation. */
    public Snapshot with(Operation other) {
        return new Snapshot(on, statutes, standing, other, facts);
    }

    /** The same with other facts. */
    public Snapshot with(Facts other) {
        return new Snapshot(on, statutes, standing, operation, other);
    }
}
