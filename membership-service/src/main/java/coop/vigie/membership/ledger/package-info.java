/**
 * The register of a cooperative: two append-only ledgers, shares and money, and what is read from them.
 *
 * <p>Start with {@link coop.vigie.membership.ledger.Movement} and {@link coop.vigie.membership.ledger.Register}, which
 * replays them; then {@link coop.vigie.membership.ledger.ShareLedger}, the only place that writes a movement, always under the
 * lock of the cooperative's head. Holdings and capital are projections, checked against the movements by the audit.
 */
package coop.vigie.membership.ledger;
