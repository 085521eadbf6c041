/**
 * Needs that organisations record: kept, ranked, decided upon.
 *
 * <p>{@code NeedResource} → {@code OpenNeed} | {@code ChangeNeed} → {@code NeedStore}; {@code RankNeed} stores and publishes a ranking in the same
 * transaction as what caused it; {@code CatalogueChangeConsumer} → {@code RerankCandidates} when the catalogue changes. What is private is
 * never published and not even said to exist.
 */
package coop.vigie.matching.need;
