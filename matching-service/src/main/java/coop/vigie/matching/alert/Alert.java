package coop.vigie.matching.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that an organisation wanted to be told of.
 *
 * @param kind {@code platform-fits-need}, {@code platform-published}, {@code neighbour-deployed} or {@code capital-opened}
 * @param cause names what happened: the same is said once to each subscription
 */
record Alert(
        UUID id,
        UUID subscriptionId,
        String organisation,
        String kind,
        String platform,
        UUID needId,
        String textFr,
        String textEn,
        Instant raisedAt,
        String cause) {}
