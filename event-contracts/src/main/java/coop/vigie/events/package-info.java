/**
 * What crosses a service border, and nothing else: one record per published state, its topic and its type.
 *
 * <p>Start with {@link coop.vigie.events.Topic}, which lists all eight. A state is the whole public truth about one entity
 * at one version, so a consumer may start from nothing, see it twice or out of order, and end up right. No behaviour lives
 * here, and no service's internals may be named here.
 */
package coop.vigie.events;
