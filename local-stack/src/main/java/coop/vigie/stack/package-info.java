/**
 * The whole suite on one machine: PostgreSQL, Kafka, the three services and the gateway.
 *
 * <p>{@link coop.vigie.stack.Stack} starts and stops it all; {@code LocalStack} is its command line, behind {@code ./vigie up};
 * {@code TokenCommand} is behind {@code ./vigie token}. Services run from their packaged form, each in a process of its own.
 */
package coop.vigie.stack;
