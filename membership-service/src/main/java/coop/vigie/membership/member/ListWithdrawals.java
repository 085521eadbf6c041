package coop.vigie.membership.member;

import coop.vigie.kit.web.Languages;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.CancelShares.Cancelled;
import coop.vigie.membership.member.MemberViews.WithdrawalView;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Outcome;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queue of exits: each in turn takes what is left above the floor, and the rest of it waits. */
@ApplicationScoped
class ListWithdrawals {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final Languages languages;
    private final Author author;

    ListWithdrawals(RegisterDesk desk, WithdrawalStore store, Languages languages, Author author) {
        this.desk = desk;
        this.store = store;
        this.languages = languages;
        this.author = author;
    }

    List<WithdrawalView> handle(String id) {
        Cooperative cooperative = desk.requireKept(id);
        Head head = desk.head(id);
        CapitalFloor floor = CapitalFloor.of(cooperative.statutes(), desk.standing(cooperative, head, author.today()));
        Euros room = floor.payable(head.capital(), head.capital());
        List<WithdrawalView> views = new ArrayList<>();
        for (Withdrawal w : store.all(id)) {
            Euros queued = null;
            if (w.state() == Withdrawal.State.REQUESTED) {
                Euros asked = head.shareValue().times(w.shares());
                queued = asked.minus(room).max(Euros.ZERO);
                room = room.minus(asked).max(Euros.ZERO);
            }
            views.add(
                    WithdrawalView.of(w, queued, cooperative.statutes().terms().reimbursementYears(), null));
        }
        return views;
    }

    WithdrawalView view(Withdrawal w) {
        return WithdrawalView.of(
                w, null, desk.cooperative(w.cooperative()).statutes().terms().reimbursementYears(), null);
    }

    WithdrawalView view(Cancelled cancelled) {
        List<Map<String, Object>> warnings = cancelled.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.WARNING)
                .map(this::warning)
                .toList();
        return WithdrawalView.of(cancelled.withdrawal(), null, null, warnings);
    }

    private Map<String, Object> warning(Verdict v) {
        return Map.of(
                "id", v.card().id().code(),
                "article", v.card().article(),
                "detail", v.detail().in(languages.current()),
                "remedy", v.remedy() == null ? "" : v.remedy().in(languages.current()),
                "figures", v.figures());
    }
}
