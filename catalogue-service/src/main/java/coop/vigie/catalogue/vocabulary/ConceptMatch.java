package coop.vigie.catalogue.vocabulary;

/**
 * A concept that a platform has.
 *
 * @param confidence 0 to 1; 1 where words typed by a person are one of its labels
 */
public record ConceptMatch(String id, double confidence) {}
