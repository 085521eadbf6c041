/**
 * From a need to ranked platforms, each with a score, a confidence, reasons and reservations.
 *
 * <p>Start at {@link coop.vigie.matching.ranking.Ranker}: retrieve, score, weigh evidence, explain. All weights are in
 * {@code ranking.properties}. A reason is said only of what took part in the score.
 */
package coop.vigie.matching.ranking;
