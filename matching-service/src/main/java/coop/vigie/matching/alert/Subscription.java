package coop.vigie.matching.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organisation follows. Of domain, function and territory, all that are given must hold.
 *
 * @param needId a need of its own; null where it follows something else
 * @param published whether its alerts go out as events too
 * @param feedKey who knows it may read the feed
 */
record Subscription(
        UUID id,
        String organisation,
        UUID needId,
        String domain,
        String function,
        String territory,
        boolean published,
        String feedKey,
        Instant createdAt) {}
