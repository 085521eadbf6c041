package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.StatutesChanging;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * What new statutes limit is asked of the register as it stands, or a limit could be passed under one form and kept under another. A
 * limit that was passed before, such as by an exit, holds no change back.
 */
@ApplicationScoped
class HoldToStatutes {

    private static final List<RuleId> LIMITS = List.of(RuleId.M_01, RuleId.M_04, RuleId.M_06, RuleId.M_23, RuleId.M_24);

    private final HeadStore heads;
    private final HolderStore holders;
    private final LegalBasisStore bases;

    HoldToStatutes(HeadStore heads, HolderStore holders, LegalBasisStore bases) {
        this.heads = heads;
        this.holders = holders;
        this.bases = bases;
    }

    @Transactional(TxType.MANDATORY)
    void changing(@Observes StatutesChanging change) {
        Standing standing = holders.standing(heads.lock(change.cooperative()));
        Facts facts = bases.isMissing(change.cooperative())
                ? Facts.NONE.with(new Subscriber("public-establishment", true, null, null, null, null))
                : Facts.NONE;
        for (RuleId limit : LIMITS) {
            Verdict after = verdict(limit, change, change.after(), standing, facts);
            if (after.blocks()
                    && !verdict(limit, change, change.before(), standing, facts).blocks()) {
                throw after.refusal();
            }
        }
    }

    private static Verdict verdict(
            RuleId limit, StatutesChanging change, Statutes statutes, Standing standing, Facts facts) {
        return Rules.of(limit).evaluate(new Snapshot(change.on(), statutes, standing, Operation.ADOPTION, facts));
    }
}
