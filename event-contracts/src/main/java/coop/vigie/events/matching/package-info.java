/** What matching publishes: needs that are public, and their current matches. No private need appears here, nor any person. */
package coop.vigie.events.matching;
