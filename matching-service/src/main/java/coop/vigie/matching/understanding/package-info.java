/**
 * What a text says beside its words: language, concepts, constraints, territory, several needs at once.
 *
 * <p>Start at {@link coop.vigie.matching.understanding.UnderstandNeed}. All of it is proposed, with the words it was read from; nothing is
 * applied without the person.
 */
package coop.vigie.matching.understanding;
