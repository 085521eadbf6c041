package coop.vigie.backends;

/** One temporary PostgreSQL and one temporary Kafka for all the tests of a JVM, started when first asked for. */
public final class Backends {

    private static Backends shared;

    private final PostgresServer postgres = PostgresServer.startTemporary();
    private final KafkaBroker kafka = KafkaBroker.startTemporary();

    private Backends() {}

    /** The servers of this JVM; they stop with it. */
    public static synchronized Backends shared() {
        if (shared == null) {
            shared = new Backends();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "backends-close"));
        }
        return shared;
    }

    /** The PostgreSQL server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The Kafka node. */
    public KafkaBroker kafka() {
        return kafka;
    }

    private void close() {
        kafka.close();
        postgres.close();
    }
}
