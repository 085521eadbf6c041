package coop.vigie.matching.search;

import coop.vigie.matching.ranking.FourDecimals;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.understanding.Understanding;
import coop.vigie.matching.understanding.Understanding.Place;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.understanding.Understanding.StatedConstraints;
import coop.vigie.matching.vocabulary.FoundConcept;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read in a text, proposed back: constraints and territory are in the shape in which a client may send them. */
@Schema(
        description =
                "What was read in the text. It is proposed, never applied: send what is right as constraints and territory.")
public record UnderstoodView(
        @Schema(enumeration = {"fr", "en"}) String language,
        List<ConceptView> concepts,
        StatedConstraints constraints,
        Place territory,
        Integer users,
        @Schema(description = "Several needs in one text, each to be sent alone") List<PartView> parts,
        @Schema(description = "Which words each constraint and the territory were read from") List<Reading> readings) {

    /** A concept and the words by which it was found. */
    public record ConceptView(String id, String label, double score, List<String> words) {}

    /** One of several needs. */
    public record PartView(String text, List<ConceptView> concepts) {}

    /** In this language. */
    public static UnderstoodView of(Understanding understood, Locale language) {
        return new UnderstoodView(
                understood.language(),
                concepts(understood.concepts(), language),
                understood.constraints(),
                understood.territory(),
                understood.users(),
                understood.parts().stream()
                        .map(part -> new PartView(part.text(), concepts(part.concepts(), language)))
                        .toList(),
                understood.readings());
    }

    /** These concepts. */
    public static List<ConceptView> concepts(List<FoundConcept> found, Locale language) {
        return found.stream()
                .map(concept -> new ConceptView(
                        concept.concept().id(),
                        concept.concept().label(language),
                        FourDecimals.of(Math.min(1, concept.score())),
                        concept.words().stream().map(Word::surface).distinct().toList()))
                .toList();
    }
}
