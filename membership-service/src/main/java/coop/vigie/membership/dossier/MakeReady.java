package coop.vigie.membership.dossier;

import coop.vigie.membership.cooperative.StoredJson;
import coop.vigie.membership.dossier.Course.Project;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.ReadinessDraft;
import coop.vigie.membership.ledger.HashChain;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.HeadStore;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closes the project that the assembly will vote on: all checks run, the register that they were run on noted and hashed. */
@ApplicationScoped
class MakeReady {

    private final DossierAccess access;
    private final DossierTools tools;
    private final RunChecks checks;
    private final HeadStore heads;

    MakeReady(DossierAccess access, DossierTools tools, RunChecks checks, HeadStore heads) {
        this.access = access;
        this.tools = tools;
        this.checks = checks;
        this.heads = heads;
    }

    @Transactional
    Membership handle(UUID id, ReadinessDraft draft) {
        Membership before = access.lockAdvancing(id, Side.INSTITUTION);
        tools.validation().check(draft);
        Head head = heads.read(before.cooperative());
        List<Verdict> verdicts = checks.handle(before);
        List<Map<String, Object>> figures =
                verdicts.stream().map(Verdict::figures).toList();
        Project project = new Project(
                tools.author().today(),
                head.lastNumber(),
                HashChain.sha256(StoredJson.write(figures).getBytes(StandardCharsets.UTF_8)),
                head.shares(),
                head.publicShares(),
                draft.visa());
        Membership after = before.makeReady(project);
        // The act is published and transmitted after the vote only, so M-27 does not hold the project back.
        verdicts.stream().filter(v -> v.card().id() != RuleId.M_27).forEach(Verdict::demand);
        return tools.save(before, after, "readiness", draft);
    }
}
