/**
 * What organisations are told of: a platform that fits a need, a neighbour's deployment, a cooperative that opens its capital, a new platform.
 *
 * <p>{@code SubscriptionResource} says what an organisation follows; {@code AlertConsumer} and {@code PlatformsFit} → {@code RaiseAlerts} →
 * {@code AlertStore}, once for each subscription; {@code AlertResource} and {@code FeedResource} show them. Only alerts that their organisation wants
 * published, and that tell of no private need, leave as events.
 */
package coop.vigie.matching.alert;
