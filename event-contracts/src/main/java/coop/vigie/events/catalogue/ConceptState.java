package coop.vigie.events.catalogue;

import coop.vigie.events.EntityState;
import java.util.List;

/**
 * A concept of the vocabulary.
 *
 * @param kind {@code domain} or {@code function}
 * @param mergedInto the concept that took its place; null for a living one
 * @param prefFr preferred label in French
 * @param altFr everyday words for it in French
 * @param broader ids of wider concepts; for a function, its domains
 * @param examplesFr sentences in which somebody expresses this need
 */
public record ConceptState(
        String id,
        long version,
        boolean removed,
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
        List<String> examplesEn)
        implements EntityState {}
