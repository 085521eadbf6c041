/**
 * A real PostgreSQL and a real Kafka, started inside a JVM from Maven artifacts: no container, no installed server.
 *
 * <p>Start with {@link coop.vigie.backends.Backends}. Tests of a service use {@link coop.vigie.backends.WithBackends}; the local
 * stack uses the two servers with folders and ports of its own. Nothing here knows a domain word.
 */
package coop.vigie.backends;
