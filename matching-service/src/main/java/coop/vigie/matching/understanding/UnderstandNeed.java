package coop.vigie.matching.understanding;

import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import coop.vigie.matching.vocabulary.Vocabulary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a need and proposes it back in structured form. */
@Startup
@ApplicationScoped
public class UnderstandNeed {

    private static final double WORTH_PROPOSING = 0.4;
    private static final int MOST_CONCEPTS = 6;

    /**
     * What this need says.
     *
     * @param found the concepts that the ranking found in it
     */
    public Understanding handle(NeedWords need, FoundConcepts found, Vocabulary vocabulary) {
        List<Reading> readings = new ArrayList<>(need.readings());
        Integer users = UserCount.read(need.whole(), readings);
        readings.sort(Comparator.comparingInt(Reading::start));
        List<FoundConcept> about = found.above(WORTH_PROPOSING, MOST_CONCEPTS);
        return new Understanding(
                LanguageGuess.of(need.whole(), about),
                about,
                need.constraints(),
                need.territory(),
                users,
                PartReader.read(need.whole(), vocabulary),
                List.copyOf(readings));
    }
}
