/**
 * How a service says no: plain values that the domain may throw, without a word of HTTP.
 *
 * <p>Start with {@link coop.vigie.kit.refusal.Refusal}. The {@code web} package turns each kind into one problem document.
 */
package coop.vigie.kit.refusal;
