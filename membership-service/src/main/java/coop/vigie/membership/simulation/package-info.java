/**
 * "What if": a subscription, an exit, reimbursements, a year, a ballot; and the list of rules. Nothing is written here.
 *
 * <p>Start with {@link coop.vigie.membership.simulation.SimulationResource}: each kind of simulation builds a snapshot and asks the
 * same rules as the real thing.
 */
package coop.vigie.membership.simulation;
