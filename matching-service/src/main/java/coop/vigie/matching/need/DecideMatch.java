package coop.vigie.matching.need;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records what an organisation decides on a platform proposed for its need. */
@ApplicationScoped
class DecideMatch {

    private final NeedAccess access;
    private final Validation validation;
    private final DecisionStore decisions;
    private final RankNeed rank;
    private final LiveIndex index;

    DecideMatch(NeedAccess access, Validation validation, DecisionStore decisions, RankNeed rank, LiveIndex index) {
        this.access = access;
        this.validation = validation;
        this.decisions = decisions;
        this.rank = rank;
        this.index = index;
    }

    @Transactional
    DecisionView handle(String needId, String platform, DecisionDraft draft) {
        Need need = access.writable(needId);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        errors.check(
                draft.until() == null || draft.decision().equals("piloting"),
                "/until",
                "until-without-pilot",
                Text.of("Seul un pilote a une date de fin.", "Only a pilot has an end."));
        errors.check(
                draft.until() != null || !draft.decision().equals("piloting"),
                "/until",
                "until-missing",
                Text.of("Dites jusqu'à quand dure le pilote.", "Say until when the pilot lasts."));
        errors.check(
                draft.reason() != null && !draft.reason().isBlank()
                        || !draft.decision().equals("rejected"),
                "/reason",
                "reason-missing",
                Text.of(
                        "Dites pourquoi : les autres en apprennent ce qui manque.",
                        "Say why: it tells what is missing."));
        errors.throwIfAny();
        if (need.state() == NeedStatus.DRAFT || need.state() == NeedStatus.CLOSED) {
            throw Refusal.conflict(
                    "need-not-open",
                    Text.of(
                            "On ne décide que pour un besoin ouvert : celui-ci est à l'état « "
                                    + need.state().code() + " ».",
                            "Decisions are for open needs: this one is "
                                    + need.state().code() + "."));
        }
        try (Picture picture = index.picture()) {
            if (picture.find(Kind.PLATFORM, platform, PlatformState.class).isEmpty()) {
                throw Refusal.notFound(
                        Text.of("Aucune plateforme « " + platform + " ».", "No platform \"" + platform + "\"."));
            }
        }
        Instant now = decisions.record(need.id(), draft, platform, access.callerId());
        rank.publishAgain(need);
        return new DecisionView(platform, draft.decision(), draft.reason(), draft.until(), now);
    }
}
