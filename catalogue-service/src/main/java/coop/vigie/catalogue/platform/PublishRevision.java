package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Shape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
        Revision proposed = platforms.lockRevision(id, number);
        Instant now = clock.instant();
        Revision published = proposed.published(by, ownAllowed, now);
        ObjectNode document = conflicts.rebase(platform, proposed.baseVersion(), proposed.document());
        ObjectNode before = platform.version() == 0 ? Json.object() : platform.json();
        Shape.Group shape = conflicts.shape();
        Set<String> changed = Differences.fields(shape, before, document);
        ObjectNode claims = new Claims(platform.claims())
                .won(changed, document, proposed.source(), number, now)
                .json();
        Platform saved = save.handle(platform.published(document, claims, now), new Cause("revision", number, by, now));
        revisions.updateState(published);
        supersedeCovered(saved, shape, by, now);
        return saved;
    }

    /** A proposal that would change nothing any more has been overtaken. */
    private void supersedeCovered(Platform platform, Shape.Group shape, String by, Instant now) {
        for (Revision open : revisions.open(platform.id())) {
            boolean covered =
                    Differences.between(shape, conflicts.base(platform.id(), open.baseVersion()), open.document())
                            .stream()
                            .allMatch(d ->
                                    java.util.Objects.equals(platform.json().get(d.field()), d.after()));
            if (covered) {
                revisions.updateState(
                        open.superseded(by, "La version " + platform.version() + " dit déjà la même chose.", now));
            }
        }
    }
}
