/** What matching publishes: needs that are public, their current matches, and alerts that organisations want told. No private need appears here, nor any person. */
package coop.vigie.events.matching;
