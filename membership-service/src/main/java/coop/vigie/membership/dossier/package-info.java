/**
 * The dossier of an institution that becomes a member: state machine A, from the intention to the last payment.
 *
 * <p>Start with {@link coop.vigie.membership.dossier.Membership}, which is pure, then the use cases named by their verb; {@code
 * RegisterSubscription} is the one that meets the ledger, under the cooperative's lock.
 */
package coop.vigie.membership.dossier;
