/**
 * A cooperative: its identity, its statutes and who keeps its register.
 *
 * <p>Start with {@link coop.vigie.membership.cooperative.CreateCooperative}. Statutes that the law refuses never come in. The
 * shares are none of this package's business: see {@code ledger}.
 */
package coop.vigie.membership.cooperative;
