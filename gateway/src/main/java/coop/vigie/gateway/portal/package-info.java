/** What a person reads at the gateway's address: the home page, the problem types, the state of the services. */
package coop.vigie.gateway.portal;
