package coop.vigie.matching.need;

import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.OwnWords;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.vocabulary.FoundConcepts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;

/** Puts a checked draft over a need. */
@ApplicationScoped
class RewriteNeed {

    private final WriteNeed write;
    private final Clock clock;

    RewriteNeed(WriteNeed write, Clock clock) {
        this.write = write;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    Need handle(Need before, NeedDraft draft, NeedStatus next, Picture picture) {
        String text = Normalizer.normalize(draft.text(), Normalizer.Form.NFC);
        List<Word> words = NeedWords.of(text).words();
        FoundConcepts found = picture.vocabulary().find(words);
        boolean isPublic = draft.visibility().equals("public") && next != NeedStatus.DRAFT;
        Need after = new Need(
                before.id(),
                before.version() + 1,
                before.organisation(),
                next,
                draft.visibility(),
                before.published() || isPublic,
                draft.title(),
                text,
                Places.canonical(draft.territory()),
                ReadNeed.details(draft, found),
                ReadNeed.weights(draft.functions(), found, picture.vocabulary()),
                OwnWords.of(words, picture.vocabulary()).shares(),
                before.createdAt(),
                clock.instant());
        write.changed(before, after, picture);
        return after;
    }
}
