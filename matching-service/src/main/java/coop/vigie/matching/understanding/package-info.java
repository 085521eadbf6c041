/**
 * What a text says beside its words: language, concepts, constraints, territory, several needs at once.
 *
 * <p>Start at {@link coop.vigie.matching.understanding.UnderstandNeed}. All of it is proposed, with the words it was read from; nothing is
 * applied without the person. {@code NeedWords} says which words are left to carry the need, for the ranking and for all that stores it.
 */
package coop.vigie.matching.understanding;
