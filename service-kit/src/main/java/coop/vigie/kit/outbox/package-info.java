/**
 * From a change to Kafka without losing or inventing one.
 *
 * <p>{@link coop.vigie.kit.outbox.Outbox} writes the state beside the change, in its transaction; {@code OutboxRelay} sends what is
 * not yet published, one relay at a time per database, woken by {@code LISTEN/NOTIFY}; {@code OutboxStore} is the table. A crash
 * between sending and marking sends twice: consumers compare versions.
 */
package coop.vigie.kit.outbox;
