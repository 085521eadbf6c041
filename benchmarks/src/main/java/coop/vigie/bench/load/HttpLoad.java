package coop.vigie.bench.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A client of many connections, in two ways: as fast as it goes, or at a fixed rate. */
public final class HttpLoad {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int connections;

    /** @param connections how many requests are under way at most */
    public HttpLoad(int connections) {
        this.connections = connections;
    }

    /**
     * What came back.
     *
     * @param refused answered 409: the state of things did not allow it
     * @param failed answered with any other error
     */
    public record Outcome(Histogram micros, int refused, int failed, double seconds) {

        /** How many were done. */
        public int done() {
            return (int) micros.getTotalCount() - refused - failed;
        }

        /** Answers a second. */
        public double rate() {
            return micros.getTotalCount() / seconds;
        }

        /** Milliseconds within which this share of the answers came. */
        public double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /**
     * Sends this many requests, each as soon as a connection is free: what the other side can do.
     *
     * @param request of the n-th
     */
    public Outcome asFastAsItGoes(int count, IntFunction<HttpRequest> request) throws Exception {
        return send(count, request, 0);
    }

    /**
     * Sends requests at a fixed rate. The time of an answer counts from when its request was due, not from when a free connection was
     * found, so that a stall of the other side is seen whole (no coordinated omission).
     *
     * @param perSecond requests a second
     */
    public Outcome atRate(double perSecond, int count, IntFunction<HttpRequest> request) throws Exception {
        return send(count, request, (long) (1e9 / perSecond));
    }

    private Outcome send(int count, IntFunction<HttpRequest> request, long interval) throws Exception {
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(senders.submit(() -> {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        long due = interval == 0 ? System.nanoTime() : waitUntil(start + n * interval);
                        HttpResponse<byte[]> answer =
                                client.send(request.apply(n), HttpResponse.BodyHandlers.ofByteArray());
                        micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
                        if (answer.statusCode() >= 400) {
                            (answer.statusCode() == 409 ? refused : failed).incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> sender : running) {
                sender.get();
            }
        } finally {
            senders.shutdownNow();
        }
        return new Outcome(micros, refused.get(), failed.get(), (System.nanoTime() - start) / 1e9);
    }

    private static long waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
