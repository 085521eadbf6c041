/**
 * Matching: needs in plain French ranked against the catalogue, with reasons.
 *
 * <pre>
 * search   SearchResource → UnderstandNeed, Ranker → Picture (Lucene)
 * need     NeedResource → OpenNeed | ChangeNeed → NeedStore, RankNeed → NeedEvents → Outbox
 * change   Kafka → IndexFeed → CatalogueIndex;  Kafka → CatalogueChangeConsumer → RerankCandidates → RankNeed
 * </pre>
 *
 * <p>{@code text} and {@code vocabulary} turn words into concepts, {@code index} holds what is known of the catalogue, {@code ranking} joins
 * them. {@code pooling}, {@code gap} and {@code alert} stand on {@code need}.
 */
package coop.vigie.matching;
