package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.Fault;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.catalogue.sovereignty.SovereigntyResource.EvidenceDraft;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Answers a question of the grid for a platform, with a proof. */
@ApplicationScoped
class GiveEvidence {

    private final AssessmentStore store;
    private final Grids grids;
    private final Reassessment platforms;
    private final Validation validation;
    private final Clock clock;

    GiveEvidence(AssessmentStore store, Grids grids, Reassessment platforms, Validation validation, Clock clock) {
        this.store = store;
        this.grids = grids;
        this.platforms = platforms;
        this.validation = validation;
        this.clock = clock;
    }

    @Transactional
    void handle(String platform, EvidenceDraft draft, String by) {
        check(draft);
        store.give(new AssessmentStore.EvidenceRow(
                platform,
                draft.criterion(),
                draft.answer(),
                draft.link(),
                draft.dated(),
                draft.note(),
                by,
                clock.instant()));
        platforms.reassess(platform);
    }

    private void check(EvidenceDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        if (errors.isEmpty()) {
            errors.check(
                    grids.current().asks(draft.criterion()),
                    "/criterion",
                    "unknown-criterion",
                    Text.of(
                            "La grille n'a pas ce critère ; voyez /catalogue/v1/sovereignty/grids.",
                            "The grid has no such criterion; see /catalogue/v1/sovereignty/grids."));
            boolean known = java.util.Arrays.stream(Answer.values())
                    .anyMatch(a -> a.code().equals(draft.answer()));
            errors.check(
                    known,
                    "/answer",
                    "unknown-value",
                    Text.of(
                            "Valeurs possibles : met, partly, not-met, unknown, not-applicable.",
                            "Possible values: met, partly, not-met, unknown, not-applicable."));
            errors.check(
                    !draft.dated().isAfter(LocalDate.now(clock)),
                    "/dated",
                    "in-the-future",
                    Text.of(
                            "Cette date n'est pas encore passée : indiquez le jour où la page a été vue.",
                            "This date is still to come: give the day on which the page was seen."));
            Optional<Fault> fault = WebAddress.faultOf(draft.link());
            fault.ifPresent(f -> errors.add("/link", f.code(), f.detail()));
        }
        errors.throwIfAny();
    }
}
