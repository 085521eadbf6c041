package coop.vigie.matching.understanding;

import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.understanding.Understanding.StatedConstraints;
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
     * What this text says.
     *
     * @param found the concepts that the ranking found in it
     */
    public Understanding handle(String text, FoundConcepts found, Vocabulary vocabulary) {
        List<Reading> readings = new ArrayList<>();
        StatedConstraints constraints = new ConstraintReader(text, readings).read();
        Integer users = UserCount.read(text, readings);
        var place = PlaceReader.read(text, readings).orElse(null);
        readings.sort(Comparator.comparingInt(Reading::start));
        List<FoundConcept> about = found.above(WORTH_PROPOSING, MOST_CONCEPTS);
        return new Understanding(
                LanguageGuess.of(text, about),
                about,
                constraints,
                place,
                users,
                PartReader.read(text, vocabulary),
                List.copyOf(readings));
    }
}
