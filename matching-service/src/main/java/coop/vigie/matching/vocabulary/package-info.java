/**
 * From the words of a need to the concepts that it is about.
 *
 * <p>Start at {@link coop.vigie.matching.vocabulary.Vocabulary}: an immutable picture of the vocabulary that scores its functions for a text.
 * It learns of concepts by what it is built from, and knows nothing of platforms.
 */
package coop.vigie.matching.vocabulary;
