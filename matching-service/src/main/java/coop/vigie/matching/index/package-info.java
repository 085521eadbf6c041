/**
 * What a replica knows of the catalogue and of memberships: a Lucene index in a folder of its own.
 *
 * <p>{@link coop.vigie.matching.index.CatalogueIndex} takes states in and hands out {@link coop.vigie.matching.index.Picture}s;
 * {@code IndexFeed} brings the states from Kafka and keeps its offsets in Lucene's commits. Knows nothing of needs.
 */
package coop.vigie.matching.index;
