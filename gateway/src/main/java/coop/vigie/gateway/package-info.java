/**
 * The one address of the suite. The way of a request reads in this order:
 *
 * <ol>
 *   <li>{@code entry.ProxyEntry} takes it in, removes the headers that only a gateway may set;
 *   <li>{@code identity.TokenCheck} refuses a bad token early (services verify again);
 *   <li>{@code routing.RouteTable} finds the service by the path's beginning;
 *   <li>{@code entry.Upstream} streams request and answer both ways;
 *   <li>{@code entry.UpstreamFailures} answers with a problem document where the service does not.
 * </ol>
 *
 * <p>Beside that way: {@code openapi} merges the services' documents, {@code portal} is what a person reads. The gateway knows no
 * service's classes.
 */
package coop.vigie.gateway;
