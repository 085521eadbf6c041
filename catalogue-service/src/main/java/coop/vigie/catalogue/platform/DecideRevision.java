package coop.vigie.catalogue.platform;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Closes a proposal that is not published: rejected by a moderator with a reason, or taken back by its author. */
@ApplicationScoped
class DecideRevision {

    private final Platforms platforms;
    private final RevisionStore revisions;
    private final Clock clock;

    DecideRevision(Platforms platforms, RevisionStore revisions, Clock clock) {
        this.platforms = platforms;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The rejected revision, or the one taken back where there is no reason. */
    @Transactional
    Revision handle(String id, int number, String by, String reason) {
        platforms.lock(id);
        Revision open = platforms.lockRevision(id, number);
        if (reason == null && !open.author().equals(by)) {
            throw Refusal.forbidden(Text.of(
                    "Seul son auteur retire une proposition ; un modérateur la rejette avec un motif.",
                    "Only its author takes a proposal back; a moderator rejects it with a reason."));
        }
        Revision closed =
                reason == null ? open.withdrawn(by, clock.instant()) : open.rejected(by, reason, clock.instant());
        revisions.updateState(closed);
        return closed;
    }
}
