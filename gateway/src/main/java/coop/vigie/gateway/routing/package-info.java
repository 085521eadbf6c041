/** Which service answers which paths, from configuration. Start with {@link coop.vigie.gateway.routing.RouteTable}. */
package coop.vigie.gateway.routing;
