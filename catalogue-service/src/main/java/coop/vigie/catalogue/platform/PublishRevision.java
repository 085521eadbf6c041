package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.StandardNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes a proposal public. */
@ApplicationScoped
class PublishRevision {

    private final Platforms platforms;
    private final RevisionStore revisions;
    private final Conflicts conflicts;
    private final SavePlatform save;
    private final Clock clock;

    PublishRevision(Platforms platforms, RevisionStore revisions, Conflicts conflicts, SavePlatform save, Clock clock) {
        this.platforms = platforms;
        this.revisions = revisions;
        this.conflicts = conflicts;
        this.save = save;
        this.clock = clock;
    }

    /**
     * The platform with the revision in it.
     *
     * @param ownAllowed whether the caller may publish what they proposed themselves
     */
    @Transactional
    Platform handle(String id, int number, String by, boolean ownAllowed) {
        Platform platform = platforms.lock(id);
        Revision revision = platforms.lockRevision(id, number);
        List<Revision> others = revisions.open(id).stream()
                .filter(other -> other.number() != number)
                .toList();
        Platform before = Standing.before(revision, platform, others);
        return publish(new Proposed(platform, revision, others), before, by, ownAllowed);
    }

    /** The same for a revision that was only just proposed and needs no moderator. */
    @Transactional(TxType.MANDATORY)
    Platform handle(Proposed proposal, String by) {
        return publish(proposal, proposal.platform(), by, true);
    }

    private Platform publish(Proposed proposal, Platform before, String by, boolean ownAllowed) {
        Platform platform = proposal.platform();
        Revision proposed = proposal.revision();
        Instant now = clock.instant();
        Revision published = proposed.published(by, ownAllowed, now);
        ObjectNode document = conflicts.rebase(platform, proposed.baseVersion(), proposed.document());
        Shape.Group shape = conflicts.shape();
        Set<String> changed = Differences.fields(shape, before.json(), document);
        ObjectNode claims = new Claims(before.claims())
                .won(changed, before.json(), document, proposed.source(), proposed.number(), now)
                .json();
        Cause cause = new Cause("revision", proposed.number(), by, now);
        Platform saved = save.handle(platform.published(document, claims, now), cause);
        revisions.updateState(published);
        supersedeCovered(saved, proposal.others(), shape, cause);
        return saved;
    }

    /** A proposal that would change nothing any more has been overtaken. */
    private void supersedeCovered(Platform platform, List<Revision> others, Shape.Group shape, Cause cause) {
        for (Revision open : others) {
            boolean covered =
                    Differences.between(shape, conflicts.base(platform.id(), open.baseVersion()), open.document())
                            .stream()
                            .allMatch(d -> Objects.equals(platform.json().get(d.field()), d.after()));
            if (covered) {
                revisions.updateState(
                        open.superseded(cause.by(), StandardNote.OVERTAKEN.kept(platform.version()), cause.at()));
            }
        }
    }
}
