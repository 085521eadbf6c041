/**
 * How sovereign the use of a platform is: a public, versioned grid of questions, each answered from what the catalogue holds or by a
 * moderator with a proof. Unknown never counts as met.
 *
 * <p>Start with {@link coop.vigie.catalogue.sovereignty.Grid}. The grid is data (table {@code sovereignty_grid}, one row a version); what answers its
 * questions is {@code Answers}.
 */
package coop.vigie.catalogue.sovereignty;
