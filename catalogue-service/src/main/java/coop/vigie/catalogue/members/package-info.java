/**
 * What membership and matching publish and the catalogue shows: the institutional members of a platform's cooperatives, and how often
 * a platform was accepted for a need.
 *
 * <p>Start with {@code HeardStateConsumer}, the projection. The catalogue never asks the other services anything.
 */
package coop.vigie.catalogue.members;
