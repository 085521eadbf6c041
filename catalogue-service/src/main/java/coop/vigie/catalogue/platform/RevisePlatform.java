package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Proposes another content for a platform. The caller holds its lock. */
@ApplicationScoped
class RevisePlatform {

    private final Conflicts conflicts;
    private final RevisionStore revisions;
    private final Clock clock;

    RevisePlatform(Conflicts conflicts, RevisionStore revisions, Clock clock) {
        this.conflicts = conflicts;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * The revision that waits for a moderator.
     *
     * @param platform as it is now
     * @param baseVersion the version that the document was made from
     * @throws Refusal 409 with both versions where the base is old and the same field changed since
     */
    @Transactional(TxType.MANDATORY)
    Proposed handle(Platform platform, long baseVersion, ObjectNode document, Proposal proposal) {
        platform.requireListedOrProposed();
        ObjectNode rebased = conflicts.rebase(platform, baseVersion, document);
        Set<String> changed = Differences.fields(conflicts.shape(), platform.json(), rebased);
        if (changed.isEmpty()) {
            throw Refusal.conflict(
                    "nothing-to-change",
                    Text.of(
                            "Cette proposition ne change rien à la plateforme.",
                            "This proposal changes nothing of the platform."));
        }
        Instant now = clock.instant();
        Revision revision = new Revision(
                platform.id(),
                revisions.nextNumber(platform.id()),
                Revision.State.PROPOSED,
                platform.version(),
                proposal.author(),
                proposal.source(),
                proposal.note(),
                rebased,
                JsonDiff.asJson(platform.version() == 0 ? Json.object() : platform.json(), rebased),
                now,
                null,
                null,
                null);
        List<Revision> waiting = revisions.open(platform.id());
        revisions.insert(revision);
        return new Proposed(platform, revision, supersedeOwn(platform, waiting, revision, changed));
    }

    /** A second thought of the same author, from the same source, takes the place of the first where it covers all of it. The others. */
    private List<Revision> supersedeOwn(Platform platform, List<Revision> waiting, Revision next, Set<String> changed) {
        Shape.Group shape = conflicts.shape();
        List<Revision> others = new ArrayList<>();
        for (Revision open : waiting) {
            boolean same = open.author().equals(next.author())
                    && open.source().id().equals(next.source().id());
            if (same && changed.containsAll(Differences.fields(shape, platform.json(), open.document()))) {
                revisions.updateState(
                        open.superseded(next.author(), StandardNote.REPLACED.kept(next.number()), next.proposedAt()));
            } else {
                others.add(open);
            }
        }
        return others;
    }
}
