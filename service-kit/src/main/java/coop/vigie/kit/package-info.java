/**
 * What every service does the same way and that has no domain word.
 *
 * <p>{@code refusal} says no in one shape, {@code web} speaks HTTP as the API rules say, {@code identity} knows the caller,
 * {@code sql} reaches PostgreSQL, {@code outbox} sends states to Kafka and {@code projection} reads those of others. The common
 * settings are in {@code META-INF/microprofile-config.properties}; a service's own file wins over them.
 */
package coop.vigie.kit;
