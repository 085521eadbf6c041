/**
 * Organisations that accompany project holders, found for a need or for a domain and a territory.
 *
 * <p>{@code SupportResource} → {@code FindSupport} → {@code Picture}. What they offer is said in the catalogue.
 */
package coop.vigie.matching.support;
