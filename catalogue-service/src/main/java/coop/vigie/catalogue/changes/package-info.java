/**
 * What others follow to hold a copy of the catalogue: every change in order, and the whole as a snapshot.
 *
 * <p>Features write through {@link coop.vigie.catalogue.changes.ChangeEvents} in the transaction of the change. {@code ChangeStore} says
 * why no reader can miss one.
 */
package coop.vigie.catalogue.changes;
