package coop.vigie.catalogue.changes;

import coop.vigie.catalogue.changes.ChangeStore.ChangeRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the feed of changes, after every committed change has its place. */
@ApplicationScoped
class FollowChanges {

    private final ChangeStore changes;

    FollowChanges(ChangeStore changes) {
        this.changes = changes;
    }

    /** The changes after this place. */
    @Transactional
    List<ChangeRow> handle(long place, List<String> types, int limit) {
        changes.place();
        return changes.after(place, types, limit);
    }

    /** The place up to which a snapshot taken now goes. */
    @Transactional
    long placeOfNow() {
        changes.place();
        return changes.last();
    }

    /** Part of the snapshot at a place: the states after this entity. */
    @Transactional
    List<ChangeRow> statesAt(long place, String afterType, String afterSubject, int limit) {
        return changes.statesAt(place, afterType, afterSubject, limit);
    }
}
