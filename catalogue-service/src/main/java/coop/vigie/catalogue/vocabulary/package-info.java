/**
 * The vocabulary: concepts of domains and functions with the everyday words for them, as SKOS; and what those words do, which is to
 * tie what people write to concepts.
 *
 * <p>Start with {@link coop.vigie.catalogue.vocabulary.Concept}; {@link coop.vigie.catalogue.vocabulary.Vocabulary} is what other
 * features ask.
 */
package coop.vigie.catalogue.vocabulary;
