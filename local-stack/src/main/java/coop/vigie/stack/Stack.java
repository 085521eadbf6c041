package coop.vigie.stack;

import coop.vigie.backends.KafkaBroker;
import coop.vigie.backends.Ports;
import coop.vigie.backends.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A running suite. */
public final class Stack implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(300);

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final DevelopmentKeys keys;
    private final Readiness readiness = new Readiness();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private PostgresServer postgres;
    private KafkaBroker kafka;

    private Stack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.keys = new DevelopmentKeys(settings.home());
    }

    /**
     * Starts everything and waits until it is ready and the catalogue is known everywhere.
     *
     * @param progress told what is being done
     * @throws StackFailure where it cannot; nothing is left running then
     */
    public static Stack start(StackSettings settings, Consumer<String> progress) {
        Stack stack = new Stack(settings, progress);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startAll() {
        settings.ports().forEach(Stack::requireFree);
        try {
            Files.createDirectories(settings.home().resolve("logs"));
            Files.createDirectories(settings.home().resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + settings.home() + " cannot be written", e);
        }
        keys.ensure();
        startBackends();
        for (Service service : settings.ports().keySet()) {
            ServiceProcess process = new ServiceProcess(service, settings, environment(service));
            services.put(service, process);
            process.start();
        }
        for (Service service : settings.ports().keySet()) {
            awaitReady(service);
        }
        progress.accept("loading the catalogue");
        await(
                () -> services.keySet().stream().allMatch(s -> readiness.isSettled(settings.url(s))),
                "the events of the catalogue did not arrive everywhere; see "
                        + settings.home().resolve("logs"));
    }

    private static void requireFree(Service service, int port) {
        if (!Ports.isFree(port)) {
            throw new StackFailure(
                    "port " + port + " is taken, and " + service.module() + " needs it: stop what listens"
                            + " there, or set " + service.portVariable() + " to another port.");
        }
    }

    private void startBackends() {
        progress.accept("PostgreSQL and Kafka");
        CompletableFuture<KafkaBroker> broker = CompletableFuture.supplyAsync(
                () -> KafkaBroker.start(settings.home().resolve("data/kafka"), settings.kafkaPort()));
        postgres = PostgresServer.start(settings.home().resolve("data/postgres"), settings.postgresPort());
        try {
            kafka = broker.join();
        } catch (CompletionException e) {
            throw new StackFailure("Kafka did not start: " + e.getCause().getMessage(), e);
        }
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", settings.host());
        environment.put("VIGIE_SERVICE_PORT", String.valueOf(settings.ports().get(service)));
        environment.put("VIGIE_TOKEN_KEY", keys.publicKey().toUri().toString());
        environment.put("VIGIE_TOKEN_ISSUER", DevelopmentKeys.ISSUER);
        environment.put("VIGIE_TOKEN_AUDIENCE", DevelopmentKeys.AUDIENCE);
        environment.put("VIGIE_KAFKA", kafka.bootstrapServers());
        environment.put(
                "VIGIE_DATA",
                settings.home().resolve("data").resolve(service.module()).toString());
        if (service == Service.GATEWAY) {
            for (Service upstream : List.of(Service.CATALOGUE, Service.MATCHING, Service.MEMBERSHIP)) {
                environment.put("VIGIE_" + upstream.name() + "_URL", settings.url(upstream));
            }
        } else {
            environment.put("VIGIE_DATABASE_URL", postgres.database(service.database()));
            environment.put("VIGIE_DATABASE_USER", PostgresServer.USER);
            environment.put("VIGIE_DATABASE_PASSWORD", "none");
        }
        return environment;
    }

    /** Waits until a service that was started answers. */
    public void awaitReady(Service service) {
        progress.accept(service.module());
        await(
                () -> {
                    if (!services.get(service).isAlive()) {
                        throw new StackFailure(
                                service.module() + " stopped while starting; see " + settings.log(service));
                    }
                    return readiness.isReady(settings.url(service));
                },
                service.module() + " is not ready after " + START_PATIENCE.toSeconds() + " s; see "
                        + settings.log(service));
    }

    private static void await(BooleanSupplier condition, String otherwise) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure(otherwise);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("interrupted while starting", e);
            }
        }
    }

    /**
     * A further process of a service, on the same database and topics.
     *
     * @param data its own folder
     */
    public record Replica(ServiceProcess process, String url, Path data) {}

    /** Starts a further process of a service and waits until it is ready; it stops with the suite. */
    public Replica addReplica(Service service) {
        int port = Ports.free();
        Path data = settings.home().resolve("data").resolve(service.module() + "-" + port);
        Map<String, String> environment = environment(service);
        environment.put("VIGIE_SERVICE_PORT", String.valueOf(port));
        environment.put("VIGIE_DATA", data.toString());
        Replica replica = new Replica(
                new ServiceProcess(service, settings, environment), "http://" + settings.host() + ":" + port, data);
        replicas.add(replica.process());
        replica.process().start();
        awaitReady(replica);
        return replica;
    }

    /** Waits until a replica that was started answers. */
    public void awaitReady(Replica replica) {
        await(
                () -> replica.process().isAlive() && readiness.isReady(replica.url()),
                replica.url() + " is not ready after " + START_PATIENCE.toSeconds() + " s");
    }

    /** The gateway's address. */
    public String url() {
        return settings.url(Service.GATEWAY);
    }

    /** Where everything is. */
    public StackSettings settings() {
        return settings;
    }

    /** A signed token; see {@link DevelopmentKeys#token}. */
    public String token(String role, String organisation) {
        return keys.token(role, organisation);
    }

    /** One of the services, to be killed and started again. */
    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** Address of a service's own database, for what looks beside the service. */
    public String databaseUrl(Service service) {
        return postgres.database(service.database());
    }

    /** The broker, to be stopped and started again. */
    public KafkaBroker kafka() {
        return kafka;
    }

    /** Starts again what has died meanwhile. */
    void restartWhatDied() {
        for (ServiceProcess process : services.values()) {
            if (!process.isAlive()) {
                progress.accept(process.service().module() + " has stopped; starting it again");
                process.start();
            }
        }
    }

    /** Stops everything, the gateway first, so that no request meets a service that is gone. */
    @Override
    public void close() {
        replicas.forEach(ServiceProcess::stop);
        replicas.clear();
        List<ServiceProcess> running = new ArrayList<>(services.values());
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).stop();
        }
        services.clear();
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
