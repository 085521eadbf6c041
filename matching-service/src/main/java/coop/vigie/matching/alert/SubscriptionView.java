package coop.vigie.matching.alert;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its organisation sees it. */
record SubscriptionView(
        String id,
        String organisation,
        String need,
        String domain,
        String function,
        String territory,
        boolean published,
        @Schema(description = "Address of its Atom feed; who knows it may read it") String feed,
        Instant createdAt) {

    static SubscriptionView of(Subscription s, String base) {
        return new SubscriptionView(
                s.id().toString(),
                s.organisation(),
                s.needId() == null ? null : s.needId().toString(),
                s.domain(),
                s.function(),
                s.territory(),
                s.published(),
                base + "feeds/" + s.feedKey(),
                s.createdAt());
    }
}
