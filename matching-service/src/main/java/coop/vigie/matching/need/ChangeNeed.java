package coop.vigie.matching.need;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes a need by a merge patch, from the version that the caller read. */
@ApplicationScoped
class ChangeNeed {

    private final NeedAccess access;
    private final Validation validation;
    private final NeedPatch patches;
    private final LiveIndex index;
    private final RewriteNeed rewrite;

    ChangeNeed(NeedAccess access, Validation validation, NeedPatch patches, LiveIndex index, RewriteNeed rewrite) {
        this.access = access;
        this.validation = validation;
        this.patches = patches;
        this.index = index;
        this.rewrite = rewrite;
    }

    @Transactional
    Need handle(String id, String ifMatch, JsonNode patch) {
        Need before = access.writable(id);
        ETags.requireMatch(ifMatch, before.version());
        FieldErrors errors = new FieldErrors();
        NeedDraft draft = patches.apply(before, patch, errors);
        errors.addAll(validation.errors(draft));
        try (Picture picture = index.picture()) {
            ReadNeed.check(draft, picture, errors);
            errors.throwIfAny();
            NeedStatus next = NeedStatus.of(draft.state());
            if (!before.state().mayBecome(next)) {
                throw Refusal.conflict(
                        "need-transition",
                        Text.of(
                                "Un besoin à l'état « " + before.state().code() + " » ne peut pas passer à « "
                                        + next.code() + " ».",
                                "A need that is " + before.state().code() + " cannot become " + next.code() + "."));
            }
            return rewrite.handle(before, draft, next, picture);
        }
    }
}
