package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A change that somebody proposes.
 *
 * @param number 1 for the first of its platform
 * @param baseVersion the version that it was made from; 0 for a new platform
 * @param document the whole content as it would be
 * @param patch its difference to the base as JSON Patch (RFC 6902)
 */
record Revision(
        String platform,
        int number,
        State state,
        long baseVersion,
        String author,
        Source source,
        String note,
        ObjectNode document,
        JsonNode patch,
        Instant proposedAt,
        Instant decidedAt,
        String decidedBy,
        String reason) {

    /** A revision that proposes a platform which was never public. */
    static Revision ofNew(Platform platform, int number, Proposal proposal) {
        return new Revision(
                platform.id(),
                number,
                State.PROPOSED,
                0,
                proposal.author(),
                proposal.source(),
                proposal.note(),
                platform.json(),
                JsonDiff.asJson(Json.object(), platform.json()),
                platform.createdAt(),
                null,
                null,
                null);
    }

    /** What became of it. */
    enum State {
        PROPOSED("en attente"),
        PUBLISHED("publiée"),
        REJECTED("rejetée"),
        SUPERSEDED("remplacée par une autre"),
        WITHDRAWN("reprise par son auteur");

        private final String french;

        State(String french) {
            this.french = french;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(State::code).toList();
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Revision published(String by, boolean ownAllowed, Instant at) {
        requireOpen();
        if (author.equals(by) && !ownAllowed) {
            throw Refusal.forbidden(Text.of(
                    "On ne publie pas sa propre proposition : un autre modérateur doit la relire.",
                    "Nobody publishes their own proposal: another moderator must read it."));
        }
        return decided(State.PUBLISHED, by, null, at);
    }

    Revision rejected(String by, String why, Instant at) {
        requireOpen();
        return decided(State.REJECTED, by, why, at);
    }

    Revision superseded(String by, String why, Instant at) {
        requireOpen();
        return decided(State.SUPERSEDED, by, why, at);
    }

    Revision withdrawn(String by, Instant at) {
        requireOpen();
        return decided(State.WITHDRAWN, by, null, at);
    }

    private Revision decided(State next, String by, String why, Instant at) {
        return new Revision(
                platform, number, next, baseVersion, author, source, note, document, patch, proposedAt, at, by, why);
    }

    private void requireOpen() {
        if (state != State.PROPOSED) {
            throw Refusal.conflict(
                            "revision-decided",
                            Text.of(
                                    "Cette proposition a déjà été traitée : elle est " + state.french + ".",
                                    "This proposal has already been dealt with: it is \"" + state.code() + "\"."))
                    .with("state", state.code());
        }
    }
}
