package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.Json;
import java.util.Comparator;
import java.util.List;

/**
 * What stands of a platform that is only proposed, for others to be measured by: what the source that is believed most proposes, as if it
 * were public; nothing where all was rejected or taken back. Of a public one, what is public.
 */
final class Standing {

    private Standing() {}

    /** The platform as it stands while these proposals wait. */
    static Platform of(Platform platform, List<Revision> waiting) {
        return platform.version() > 0
                ? platform
                : waiting.stream()
                        .max(Comparator.comparingInt(Standing::rank).thenComparingInt(Revision::number))
                        .map(proposal -> asPublished(platform, proposal))
                        .orElseGet(() -> platform.withJson(Json.object()));
    }

    /** The platform as it stood before this proposal of it: what others propose stands only where they are believed more. */
    static Platform before(Revision proposal, Platform platform, List<Revision> others) {
        return of(
                platform,
                others.stream().filter(other -> rank(other) > rank(proposal)).toList());
    }

    private static Platform asPublished(Platform platform, Revision proposal) {
        Claims claims = new Claims(platform.claims())
                .wonAll(proposal.document(), proposal.source(), proposal.number(), proposal.proposedAt());
        return platform.withJson(proposal.document()).withClaims(claims.json());
    }

    private static int rank(Revision proposal) {
        return Precedence.rank(proposal.source().id(), "");
    }
}
