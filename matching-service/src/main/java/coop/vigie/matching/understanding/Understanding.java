package coop.vigie.matching.understanding;

import coop.vigie.matching.vocabulary.FoundConcept;
import java.util.List;

/**
 * What was read in a text.
 *
 * @param language {@code fr} or {@code en}
 * @param concepts what it is about, the best first
 * @param constraints what it demands, as far as it says so
 * @param territory the place that it names; null where it names none
 * @param users how many people, where it says so
 * @param parts more than one where the text holds needs that have nothing to do with each other
 * @param readings which words each of these was read from
 */
public record Understanding(
        String language,
        List<FoundConcept> concepts,
        StatedConstraints constraints,
        Place territory,
        Integer users,
        List<Part> parts,
        List<Reading> readings) {

    /**
     * What the text demands.
     *
     * @param licence {@code free} or null
     * @param accessibility {@code conform} or null
     */
    public record StatedConstraints(
            String licence,
            List<String> hostingCountries,
            List<String> languages,
            String accessibility,
            List<String> interoperability) {}

    /**
     * A place of the official geographic code.
     *
     * @param others codes of other places of that name
     */
    public record Place(String code, String name, String kind, List<String> others) {}

    /** One of several needs in a text. */
    public record Part(String text, List<FoundConcept> concepts) {}

    /**
     * Where something was read.
     *
     * @param field what was read, such as {@code constraints.licence}
     * @param value what it was read as
     * @param words as they stand in the text
     * @param start offset of the first character
     * @param end offset after the last one
     */
    public record Reading(String field, String value, String words, int start, int end) {}
}
