/** What the catalogue publishes: platforms, organisations, deployments and the concepts of its vocabulary. */
package coop.vigie.events.catalogue;
