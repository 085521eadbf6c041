/** What membership publishes: cooperatives, and the memberships of institutions. Natural persons never appear here. */
package coop.vigie.events.membership;
