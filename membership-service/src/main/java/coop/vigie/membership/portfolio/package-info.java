/**
 * An authority's holdings in all cooperatives at a date, for its annual accounts: by account, with what is unpaid, the losses to
 * provision, its representatives and the days that matter.
 *
 * <p>Start with {@link coop.vigie.membership.portfolio.BuildPortfolio}; the writers only give it another form.
 */
package coop.vigie.membership.portfolio;
