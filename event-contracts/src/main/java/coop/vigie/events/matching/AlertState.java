package coop.vigie.events.matching;

import coop.vigie.events.EntityState;
import java.time.Instant;

/**
 * Something that an organisation asked to be told of, and wants told publicly.
 *
 * @param organisation that follows
 * @param kind {@code platform-fits-need}, {@code platform-published}, {@code neighbour-deployed} or {@code capital-opened}
 * @param platform id of the platform that it is about; null where there is none
 * @param need id of the public need that is followed; null where something else is
 * @param textFr one sentence in French
 * @param textEn the same in English
 */
public record AlertState(
        String id,
        long version,
        boolean removed,
        String organisation,
        String kind,
        String platform,
        String need,
        String textFr,
        String textEn,
        Instant raisedAt)
        implements EntityState {}
