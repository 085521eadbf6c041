/**
 * Deployments: an organisation uses a platform somewhere. Declared by anyone, confirmed by the organisation itself or by a moderator
 * with evidence, for a year at a time; only confirmed ones count as adoption.
 *
 * <p>Start with {@code Deployment}, the pure state machine.
 */
package coop.vigie.catalogue.deployment;
