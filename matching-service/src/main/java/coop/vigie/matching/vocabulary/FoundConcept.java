package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import java.util.List;

/**
 * A concept found in a text.
 *
 * @param score how much the text is about it, 1 for as much as can be
 * @param coverage the greatest share of one of its labels that the text holds, 0 to 1
 * @param words the words of the text by which it was found, the most telling first
 */
public record FoundConcept(Concept concept, double score, double coverage, List<Word> words) {}
