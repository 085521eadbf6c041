package coop.vigie.membership.dossier;

import coop.vigie.kit.Ids;
import coop.vigie.kit.identity.Caller;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens a dossier. The ceiling is only forecast here; what M-01 and M-02 forbid does not even start. */
@ApplicationScoped
class DeclareIntention {

    private final DossierTools tools;
    private final CooperativeStore cooperatives;
    private final RequestReader reader;
    private final RunChecks checks;
    private final Caller caller;

    DeclareIntention(
            DossierTools tools, CooperativeStore cooperatives, RequestReader reader, RunChecks checks, Caller caller) {
        this.tools = tools;
        this.cooperatives = cooperatives;
        this.reader = reader;
        this.checks = checks;
        this.caller = caller;
    }

    @Transactional
    Membership handle(IntentionDraft draft) {
        tools.validation().check(draft);
        caller.requireOrganisation(draft.organisation());
        Cooperative cooperative =
                cooperatives.find(draft.cooperative()).orElseThrow(() -> UnknownCooperative.named(draft.cooperative()));
        cooperative.demandAlive();
        Membership membership = Membership.declare(
                Ids.next(),
                cooperative.id(),
                draft.organisation(),
                reader.read(cooperative, draft),
                tools.author().now());
        Snapshot snapshot = checks.snapshot(membership, tools.author().today());
        Rules.of(RuleId.M_01).evaluate(snapshot).demand();
        Rules.of(RuleId.M_02).evaluate(snapshot).demand();
        tools.store().insert(membership, "intention", draft);
        return membership;
    }
}
