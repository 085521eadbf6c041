package coop.vigie.matching.need;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** What a decision must say, and on which platforms there is one. */
@ApplicationScoped
class CheckDecision {

    private final Validation validation;
    private final RankingStore rankings;
    private final Clock clock;

    CheckDecision(Validation validation, RankingStore rankings, Clock clock) {
        this.validation = validation;
        this.rankings = rankings;
        this.clock = clock;
    }

    void handle(Need need, String platform, DecisionDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        boolean pilot = draft.decision().equals("piloting");
        errors.check(
                draft.until() == null || pilot,
                "/until",
                "until-without-pilot",
                Text.of("Seul un pilote a une date de fin.", "Only a pilot has an end."));
        errors.check(
                draft.until() != null || !pilot,
                "/until",
                "until-missing",
                Text.of("Dites jusqu'à quand dure le pilote.", "Say until when the pilot lasts."));
        errors.check(
                draft.until() == null || !draft.until().isBefore(LocalDate.now(clock)),
                "/until",
                "until-past",
                Text.of(
                        "Ce jour est passé : donnez le dernier jour du pilote.",
                        "This day is past: give the last day of the pilot."));
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
        if (!rankings.everHad(need.id(), platform)) {
            throw Refusal.notFound(Text.of(
                    "La plateforme « " + platform + " » n'est pas, et n'a pas été, proposée pour ce besoin.",
                    "The platform \"" + platform + "\" is not, and was not, proposed for this need."));
        }
    }
}
