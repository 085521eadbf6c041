package coop.vigie.bench.membership;

import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Rounds;
import coop.vigie.bench.Suite;
import coop.vigie.bench.load.HttpLoad;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Subscriptions entered by many callers on one cooperative, its ceiling enforced under the lock of one row, against the bare limit: a
 * transaction that updates one hot row, by as many connections, on the same PostgreSQL, in alternating rounds.
 */
public final class SubscriptionBenchmark implements Benchmark {

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public String question() {
        return "64 callers enter subscriptions on one cooperative, against one hot row (callers=64 count=200 rounds=5)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int callers = options.number("callers", 64);
        int count = options.number("count", 200);
        int rounds = options.number("rounds", 5);
        try (Suite suite = Suite.start()) {
            Register register = new Register(suite);
            HotRow row = new HotRow(suite.stack().settings().postgresPort(), callers);
            // Everything but the entry itself is done before the clock runs.
            Deque<Register.Round> prepared = new ArrayDeque<>();
            for (int i = 0; i <= rounds; i++) {
                prepared.add(register.prepare(count));
            }
            HttpLoad load = new HttpLoad(callers);
            int[] failed = {0};
            Map<String, Callable<Double>> sides = new LinkedHashMap<>();
            sides.put("one hot row, bare SQL", () -> row.transactionsPerSecond(count * 4));
            sides.put("subscriptions entered", () -> {
                Register.Round round = prepared.remove();
                HttpLoad.Outcome outcome = load.asFastAsItGoes(count, round::registration);
                failed[0] += outcome.failed();
                register.demandWhole(round);
                return outcome.rate();
            });
            Map<String, Rounds.Spread> spreads = new Rounds(1, rounds).measure(sides);
            spreads.forEach((side, spread) -> report.row(side, spread.figures("perSecond")));
            double limit = spreads.get("one hot row, bare SQL").median();
            double entered = spreads.get("subscriptions entered").median();
            report.row("entered / limit (goal >= 0.4)", Map.of("ratio", entered / limit));
            report.row("violations of the ceiling, gaps, failed answers", Map.of("violations", 0, "failed", failed[0]));
        }
    }
}
