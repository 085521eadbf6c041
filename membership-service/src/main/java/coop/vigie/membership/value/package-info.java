/**
 * The plain values that the law counts with: euros, ratios, percentages and delays in French legal days.
 *
 * <p>Start with {@link coop.vigie.membership.value.Euros}. Everything is exact until the one rounding that is asked for by
 * name. Nothing here knows a share, a cooperative or a framework.
 */
package coop.vigie.membership.value;
