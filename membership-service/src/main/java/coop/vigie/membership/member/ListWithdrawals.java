package coop.vigie.membership.member;

import coop.vigie.kit.web.Languages;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.CancelShares.Cancelled;
import coop.vigie.membership.member.WithdrawalView.ExitEventView;
import coop.vigie.membership.member.WithdrawalView.Place;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Outcome;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of exits: each in turn takes what is left above the floor, and the rest of it waits. */
@ApplicationScoped
class ListWithdrawals {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final ExitAccess access;
    private final Languages languages;
    private final Author author;

    ListWithdrawals(RegisterDesk desk, WithdrawalStore store, ExitAccess access, Languages languages, Author author) {
        this.desk = desk;
        this.store = store;
        this.access = access;
        this.languages = languages;
        this.author = author;
    }

    /** Those that the caller may see: all for the cooperative, its own for a member. The places count all of them. */
    List<WithdrawalView> handle(String id) {
        Cooperative cooperative = desk.cooperative(id);
        List<Withdrawal> all = store.all(id);
        Map<UUID, Place> places = places(cooperative, all);
        return all.stream()
                .filter(access.visible(cooperative))
                .map(w -> view(cooperative, w, places, null))
                .toList();
    }

    WithdrawalView one(String id, UUID withdrawal) {
        return view(access.require(id, withdrawal));
    }

    List<ExitEventView> timeline(String id, UUID withdrawal) {
        access.require(id, withdrawal);
        return store.timeline(withdrawal).stream().map(ExitEventView::of).toList();
    }

    WithdrawalView view(Withdrawal w) {
        return view(w, null);
    }

    WithdrawalView view(Cancelled cancelled) {
        List<Map<String, Object>> warnings = cancelled.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.WARNING)
                .map(this::warning)
                .toList();
        return view(cancelled.withdrawal(), warnings);
    }

    private WithdrawalView view(Withdrawal w, List<Map<String, Object>> warnings) {
        String id = w.request().cooperative();
        Cooperative cooperative = desk.cooperative(id);
        return view(cooperative, w, places(cooperative, store.all(id)), warnings);
    }

    private static WithdrawalView view(
            Cooperative cooperative, Withdrawal w, Map<UUID, Place> places, List<Map<String, Object>> warnings) {
        int years = cooperative.statutes().terms().reimbursementYears();
        return WithdrawalView.of(w, places.get(w.id()), years, warnings);
    }

    /** Where each exit that waits stands among those that wait for the same, and what the floor holds back of it. */
    private Map<UUID, Place> places(Cooperative cooperative, List<Withdrawal> inOrder) {
        Head head = desk.head(cooperative.id());
        CapitalFloor floor = CapitalFloor.of(cooperative.statutes(), desk.standing(cooperative, head, author.today()));
        Euros room = floor.payable(head.capital(), head.capital());
        Map<Withdrawal.State, Integer> last = new EnumMap<>(Withdrawal.State.class);
        Map<UUID, Place> places = new LinkedHashMap<>();
        for (Withdrawal w : inOrder) {
            if (w.isRequested()) {
                Euros asked = head.shareValue().times(w.shares());
                places.put(
                        w.id(),
                        new Place(
                                last.merge(w.state(), 1, Integer::sum),
                                asked.minus(room).max(Euros.ZERO)));
                room = room.minus(asked).max(Euros.ZERO);
            } else if (w.state() == Withdrawal.State.REIMBURSEMENT_DUE) {
                places.put(w.id(), new Place(last.merge(w.state(), 1, Integer::sum), null));
            }
        }
        return places;
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
