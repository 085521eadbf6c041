/**
 * What happens to a member after it has come in: exits and their reimbursement, transfers, the nominal, closings, votes, aids.
 *
 * <p>Start with {@link coop.vigie.membership.member.TransferShares}, the plainest use case: lock the head, ask the rules, enter the
 * movements, tell the totals. State machine B is the standing of a holder.
 */
package coop.vigie.membership.member;
