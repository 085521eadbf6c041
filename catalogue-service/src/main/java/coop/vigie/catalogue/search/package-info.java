/**
 * Finding platforms: full text in French and English, filters, facets, suggestions and likeness, all in PostgreSQL.
 *
 * <p>Start with {@code SearchResource}. {@link coop.vigie.catalogue.search.IndexStore} is written at each change of a platform, in
 * the same transaction, and can be rebuilt from the platforms at any time.
 */
package coop.vigie.catalogue.search;
