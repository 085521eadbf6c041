/**
 * Platforms: proposed, published, changed, deprecated, withdrawn, merged; with their history and where each fact comes from.
 *
 * <p>Start with {@code Platform}, the pure state machine, then {@code PublishRevision}, the use case that makes a proposal public.
 * {@code SavePlatform} is the one place that writes a new version, its index entry and its event. A platform's content changes by
 * revisions only.
 */
package coop.vigie.catalogue.platform;
