package coop.vigie.matching.need;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.OwnWords;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.vocabulary.FoundConcepts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Records a need, ranked at once. */
@ApplicationScoped
class OpenNeed {

    private static final Set<String> FIRST = Set.of("draft", "open");

    private final NeedAccess access;
    private final Validation validation;
    private final LiveIndex index;
    private final WriteNeed write;
    private final Clock clock;

    OpenNeed(NeedAccess access, Validation validation, LiveIndex index, WriteNeed write, Clock clock) {
        this.access = access;
        this.validation = validation;
        this.index = index;
        this.write = write;
        this.clock = clock;
    }

    @Transactional
    Need handle(NeedDraft given) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(given));
        if (given == null) {
            errors.throwIfAny();
        }
        NeedDraft draft = given.of(access.callerOrganisation());
        errors.check(
                draft.organisation() != null,
                "/organisation",
                "organisation-missing",
                Text.of(
                        "Votre jeton ne dit pas d'organisation : donnez-la.",
                        "Your token names no organisation: give it."));
        try (Picture picture = index.picture()) {
            ReadNeed.check(draft, picture, errors);
            ReadNeed.checkHorizon(draft.horizon(), LocalDate.now(clock), errors);
            errors.check(
                    draft.state() == null || FIRST.contains(draft.state()),
                    "/state",
                    "state-not-initial",
                    Text.of(
                            "Un besoin est d'abord un brouillon (draft) ou ouvert (open).",
                            "A need is first a draft, or open."));
            errors.throwIfAny();
            access.requireOrganisation(draft.organisation());
            String text = Normalizer.normalize(draft.text(), Normalizer.Form.NFC);
            List<Word> words = NeedWords.of(text).words();
            FoundConcepts found = picture.vocabulary().find(words);
            Instant now = clock.instant();
            String visibility = draft.visibility() == null ? "private" : draft.visibility();
            NeedStatus state = draft.state() == null ? NeedStatus.OPEN : NeedStatus.of(draft.state());
            Need need = new Need(
                    Ids.next(),
                    1,
                    draft.organisation(),
                    state,
                    visibility,
                    visibility.equals("public") && state != NeedStatus.DRAFT,
                    draft.title(),
                    text,
                    Places.canonical(draft.territory()),
                    ReadNeed.details(draft, found),
                    ReadNeed.weights(draft.functions(), found, picture.vocabulary()),
                    OwnWords.of(words, picture.vocabulary()).shares(),
                    now,
                    now);
            write.created(need, picture);
            return need;
        }
    }
}
