package coop.vigie.matching.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records what an organisation decides on a platform proposed for its need. */
@ApplicationScoped
class DecideMatch {

    private final NeedAccess access;
    private final CheckDecision check;
    private final DecisionStore decisions;
    private final RankNeed rank;

    DecideMatch(NeedAccess access, CheckDecision check, DecisionStore decisions, RankNeed rank) {
        this.access = access;
        this.check = check;
        this.decisions = decisions;
        this.rank = rank;
    }

    @Transactional
    DecisionView handle(String needId, String platform, DecisionDraft draft) {
        Need need = access.writable(needId);
        check.handle(need, platform, draft);
        Instant now = decisions.record(need.id(), draft, platform, access.callerId());
        rank.publishAgain(need);
        return new DecisionView(platform, draft.decision(), draft.reason(), draft.until(), now);
    }
}
