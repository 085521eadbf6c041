/**
 * HTTP as the API rules say it: problem documents, cursor paging, conditional and idempotent requests, languages.
 *
 * <p>Resources use {@link coop.vigie.kit.web.PublicRead}, {@link coop.vigie.kit.web.Idempotent}, {@link coop.vigie.kit.web.PageQuery},
 * {@link coop.vigie.kit.web.ETags} and {@link coop.vigie.kit.web.Validation}; filters and mappers in {@code internal} do the rest.
 */
package coop.vigie.kit.web;
