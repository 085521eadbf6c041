/**
 * From Kafka to what a service knows of the others.
 *
 * <p>A service implements {@link coop.vigie.kit.projection.Projection}; {@code ProjectionConsumer} reads the topics and hands it each
 * event at least once. What cannot be read goes to the dead letters; what fails for now is tried again and never skipped.
 */
package coop.vigie.kit.projection;
