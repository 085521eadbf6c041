package coop.vigie.catalogue.platform;

import coop.vigie.kit.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Shows revisions in the language of the request. */
@ApplicationScoped
class RevisionViews {

    private final Conflicts conflicts;
    private final Languages languages;
    private final Clock clock;

    RevisionViews(Conflicts conflicts, Languages languages, Clock clock) {
        this.conflicts = conflicts;
        this.languages = languages;
        this.clock = clock;
    }

    RevisionView of(Revision revision) {
        var changes = RevisionView.ChangeView.of(
                conflicts.shape(),
                conflicts.base(revision.platform(), revision.baseVersion()),
                revision.document(),
                languages.current());
        return RevisionView.of(revision, changes, clock.instant(), languages.current());
    }
}
