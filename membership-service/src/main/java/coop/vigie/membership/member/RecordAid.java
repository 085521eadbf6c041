package coop.vigie.membership.member;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Parameters;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.AidStore.Aid;
import coop.vigie.membership.member.Drafts.AidDraft;
import coop.vigie.membership.member.MemberViews.AidsView;
import coop.vigie.membership.rule.DeMinimis;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Records an aid to the cooperative, unless it would pass the ceiling of its rolling window. */
@ApplicationScoped
class RecordAid {

    private final RegisterDesk desk;
    private final AidStore store;
    private final Validation validation;
    private final Author author;

    RecordAid(RegisterDesk desk, AidStore store, Validation validation, Author author) {
        this.desk = desk;
        this.store = store;
        this.validation = validation;
        this.author = author;
    }

    @Transactional
    AidsView handle(String id, AidDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Euros amount =
                draft == null || draft.amount() == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        if (draft != null) {
            NotInFuture.check(draft.grantedOn(), author.today(), "/grantedOn", errors);
        }
        errors.throwIfAny();
        // The head's lock keeps two aids from passing the ceiling together.
        desk.lock(id);
        boolean sgei = Boolean.TRUE.equals(draft.sgei());
        PublicAid aid = new PublicAid(store.grants(id), amount, sgei, null);
        // An aid that is told late counts in the windows of those granted after it too.
        DeMinimis.windows(draft.grantedOn(), aid.granted()).forEach(day -> Rules.of(RuleId.M_32)
                .evaluate(
                        new Snapshot(day, cooperative.statutes(), Standing.EMPTY, Operation.NONE, Facts.NONE.with(aid)))
                .demand());
        store.insert(
                id,
                new Aid(
                        Ids.next(),
                        draft.grantedOn(),
                        amount.amount(),
                        draft.grantor(),
                        sgei,
                        draft.reference(),
                        draft.undertaking()),
                author.name(),
                author.now());
        return view(id, draft.grantedOn(), sgei);
    }

    AidsView read(String id, String on, boolean sgei) {
        desk.requireKept(id);
        LocalDate day = Parameters.date("on", on);
        return view(id, day == null ? author.today() : day, sgei);
    }

    private AidsView view(String id, LocalDate on, boolean sgei) {
        DeMinimis window = DeMinimis.on(on, store.grants(id), sgei);
        return AidsView.of(on, window, store.all(id));
    }
}
