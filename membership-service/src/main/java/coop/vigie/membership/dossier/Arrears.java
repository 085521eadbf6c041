package coop.vigie.membership.dossier;

import coop.vigie.membership.member.OpenCalls;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What a member was called for and is late with. */
@ApplicationScoped
class Arrears {

    private final MembershipStore store;
    private final OpenCalls calls;

    Arrears(MembershipStore store, OpenCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    /** Calls that were due before this day, less what was paid since. */
    Euros calledBefore(Membership membership, LocalDate day) {
        return store.holder(membership.id())
                .map(holder -> calls.dueBefore(membership.cooperative(), holder, day))
                .orElse(Euros.ZERO);
    }

    /** The same before the formal notice. */
    Euros calledBeforeNotice(Membership membership) {
        LocalDate notice = membership.course().payments() == null
                ? null
                : membership.course().payments().noticeOn();
        return notice == null ? Euros.ZERO : calledBefore(membership, notice);
    }
}
