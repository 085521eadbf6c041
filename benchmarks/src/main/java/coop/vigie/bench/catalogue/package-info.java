/**
 * The catalogue at scale: searches beside the bare SQL, imports beside {@code COPY}, the feed of changes beside a plain {@code SELECT}.
 * Start with {@code CatalogueSearchBenchmark}; {@code FilledCatalogue} is the running service with so many platforms in it.
 */
package coop.vigie.bench.catalogue;
