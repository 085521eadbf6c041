package coop.vigie.catalogue.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A concept.
 *
 * @param kind {@link #DOMAIN} or {@link #FUNCTION}
 * @param mergedInto the concept that took its place; null for a living one
 * @param altFr everyday words for it
 * @param broader ids of wider concepts
 * @param examplesFr sentences in which somebody expresses this need
 */
public record Concept(
        String id,
        long version,
        String kind,
        String mergedInto,
        String prefFr,
        String prefEn,
        List<String> altFr,
        List<String> altEn,
        List<String> broader,
        List<String> related,
        String definitionFr,
        String definitionEn,
        List<String> examplesFr,
        List<String> examplesEn) {

    /** A field of activity. */
    public static final String DOMAIN = "domain";

    /** Something that a platform does. */
    public static final String FUNCTION = "function";

    public Concept {
        altFr = altFr == null ? List.of() : List.copyOf(altFr);
        altEn = altEn == null ? List.of() : List.copyOf(altEn);
        broader = broader == null ? List.of() : List.copyOf(broader);
        related = related == null ? List.of() : List.copyOf(related);
        examplesFr = examplesFr == null ? List.of() : List.copyOf(examplesFr);
        examplesEn = examplesEn == null ? List.of() : List.copyOf(examplesEn);
    }

    /** Whether it can be used, that is, was not merged into another. */
    public boolean living() {
        return mergedInto == null;
    }

    /** Its preferred labels, French first. */
    Stream<String> preferredLabels() {
        return Stream.of(prefFr, prefEn).filter(label -> label != null);
    }

    /** Its everyday labels, French first. */
    Stream<String> otherLabels() {
        return Stream.concat(altFr.stream(), altEn.stream());
    }

    /** All its labels. */
    public Stream<String> labels() {
        return Stream.concat(preferredLabels(), otherLabels());
    }
}
