package coop.vigie.membership.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.MergePatch;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Asks for something else, before the vote. */
@ApplicationScoped
class ChangeRequest {

    private final DossierAccess access;
    private final DossierTools tools;
    private final RequestReader reader;
    private final RunChecks checks;
    private final RegisterDesk desk;

    ChangeRequest(DossierAccess access, DossierTools tools, RequestReader reader, RunChecks checks, RegisterDesk desk) {
        this.access = access;
        this.tools = tools;
        this.reader = reader;
        this.checks = checks;
        this.desk = desk;
    }

    @Transactional
    Membership handle(UUID id, String ifMatch, ObjectNode patch) {
        Membership before = access.lock(id, Side.INSTITUTION);
        ETags.requireMatch(ifMatch, before.version());
        if (patch == null) {
            tools.validation().check(null);
        }
        IntentionDraft draft = MergePatch.apply(current(before), patch, IntentionDraft.class);
        FieldErrors errors = new FieldErrors().addAll(tools.validation().errors(draft));
        fixed(before.cooperative().equals(draft.cooperative()), "/cooperative", errors);
        fixed(before.organisation().equals(draft.organisation()), "/organisation", errors);
        errors.throwIfAny();
        Cooperative cooperative = desk.cooperative(before.cooperative());
        Membership after = before.change(reader.read(cooperative, draft));
        Snapshot snapshot = checks.snapshot(after, tools.author().today());
        Rules.of(RuleId.M_01).evaluate(snapshot).demand();
        Rules.of(RuleId.M_02).evaluate(snapshot).demand();
        return tools.save(before, after, "change", draft);
    }

    private static IntentionDraft current(Membership m) {
        Request r = m.request();
        return new IntentionDraft(
                m.cooperative(),
                m.organisation(),
                r.shares(),
                r.category(),
                r.college(),
                r.purpose(),
                r.legalBasis(),
                r.ownLegalPersonality());
    }

    private static void fixed(boolean same, String pointer, FieldErrors errors) {
        errors.check(
                same,
                pointer,
                "cannot-change",
                Text.of(
                        "Ce champ ne change pas : ouvrez un autre dossier.",
                        "This field does not change: open another dossier."));
    }
}
