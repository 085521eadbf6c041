package coop.vigie.matching.need;

import coop.vigie.events.EventEnvelope;

/**
 * A platform, or what is known beside it, changed, and the needs were ranked again.
 *
 * @param event what changed
 */
record PlatformChanged(String platform, EventEnvelope event) {}
