/**
 * What membership knows of the other services, from their events alone: organisations, platforms, accepted matches.
 *
 * <p>Start with {@link coop.vigie.membership.view.OrganisationStore}. Each write carries its own guard against older states, so that
 * a repetition or a reordering changes nothing.
 */
package coop.vigie.membership.view;
