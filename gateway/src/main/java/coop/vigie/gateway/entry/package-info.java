/** The way in: takes a request, hands it to a service, and answers for the service where it cannot. Start with {@code ProxyEntry}. */
package coop.vigie.gateway.entry;
