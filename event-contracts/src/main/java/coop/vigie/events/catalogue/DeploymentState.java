package coop.vigie.events.catalogue;

import coop.vigie.events.EntityState;
import java.time.LocalDate;

/**
 * An organisation uses a platform somewhere.
 *
 * @param state {@code declared}, {@code confirmed}, {@code contested}, {@code expired} or {@code ended}; only confirmed ones
 *     count as adoption
 */
public record DeploymentState(
        String id,
        long version,
        boolean removed,
        String platform,
        String organisation,
        String organisationKind,
        String territory,
        String use,
        LocalDate since,
        String state)
        implements EntityState {}
