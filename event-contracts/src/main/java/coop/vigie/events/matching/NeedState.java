package coop.vigie.events.matching;

import coop.vigie.events.EntityState;
import java.util.List;

/**
 * A public need.
 *
 * @param state {@code open}, {@code covered}, {@code shelved} or {@code closed}
 * @param concepts ids of the concepts that it is about
 */
public record NeedState(
        String id,
        long version,
        boolean removed,
        String organisation,
        String state,
        String title,
        String text,
        List<String> concepts,
        List<String> domains,
        String territory)
        implements EntityState {}
