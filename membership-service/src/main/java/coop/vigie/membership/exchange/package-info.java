/**
 * A register in and out: CSV, and the Open Cap Format as JSON.
 *
 * <p>Start with {@link coop.vigie.membership.exchange.ImportRegister}: a reader makes rows of a file, {@code ReplayRegister} tries
 * them in the order of their effect without touching anything, and only a file without a single fault is entered, movement by
 * movement, with its historic dates.
 */
package coop.vigie.membership.exchange;
