package coop.vigie.matching.need;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ETags;
import coop.vigie.matching.index.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes a need, its ranking and their events in one transaction, and tells the other features of it. */
@ApplicationScoped
class WriteNeed {

    private final NeedStore needs;
    private final RankNeed rank;
    private final NeedEvents events;
    private final Event<NeedChanged> changed;

    WriteNeed(NeedStore needs, RankNeed rank, NeedEvents events, Event<NeedChanged> changed) {
        this.needs = needs;
        this.rank = rank;
        this.events = events;
        this.changed = changed;
    }

    @Transactional(TxType.MANDATORY)
    void created(Need need, Picture picture) {
        needs.insert(need);
        events.changed(need);
        rank.handle(need, picture, "need-opened");
        changed.fire(new NeedChanged(null, need));
    }

    @Transactional(TxType.MANDATORY)
    void changed(Need before, Need after, Picture picture) {
        if (!needs.update(after, before.version())) {
            throw Refusal.stale(ETags.of(before.version() + 1));
        }
        events.changed(after);
        boolean published = rank.handle(after, picture, "need-changed");
        if (!published && before.isPublic() != after.isPublic()) {
            // The order is the same, but who may see it is not.
            rank.publishAgain(after);
        }
        changed.fire(new NeedChanged(before, after));
    }
}
