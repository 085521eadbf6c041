/**
 * An ad-hoc need, answered at once: nothing of it is stored.
 *
 * <p>Start at {@code SearchResource}. The views of matches and constraints are shared with recorded needs.
 */
package coop.vigie.matching.search;
