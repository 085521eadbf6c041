package coop.vigie.membership.member;

import coop.vigie.kit.web.Languages;
import coop.vigie.membership.ledger.HolderStore;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.member.MemberViews.PositionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where all members stand, former ones too: the register alone forgets who left, and how. */
@ApplicationScoped
class ListPositions {

    private final RegisterAccess access;
    private final HolderStore holders;
    private final Languages languages;

    ListPositions(RegisterAccess access, HolderStore holders, Languages languages) {
        this.access = access;
        this.holders = holders;
        this.languages = languages;
    }

    List<PositionView> handle(String id) {
        access.requireKept(id);
        access.log(id, "positions");
        return holders.all(id).stream()
                .map(holder -> PositionView.of(holder, languages.current()))
                .toList();
    }
}
