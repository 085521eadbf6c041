package coop.vigie.bench.membership;

import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Rounds;
import coop.vigie.bench.Suite;
import coop.vigie.bench.load.HttpLoad;
import coop.vigie.stack.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Subscriptions entered by many callers on one cooperative, its ceiling enforced under the lock of one row, against the bare limit: a
 * transaction that updates one hot row, by as many connections, on the same PostgreSQL, in alternating rounds. One entry in ten does
 * not fit and is refused; only what was entered counts for the rate.
 */
public final class SubscriptionBenchmark implements Benchmark {

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public String question() {
        return "64 callers enter subscriptions on one cooperative, against one hot row"
                + " (callers=64 count=500 warmup=4000 rounds=5; members=10,1000,5000 for how it grows)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int callers = options.number("callers", 64);
        int count = options.number("count", 500);
        int warmup = options.number("warmup", 4_000);
        int rounds = options.number("rounds", 5);
        int[] members = options.numbers("members", "2");
        try (Suite suite = Suite.start(Service.MEMBERSHIP)) {
            Register register = new Register(new RegisterClient(suite.stack()));
            HotRow row = new HotRow(suite.stack().settings().postgresPort(), callers);
            report.row("durability of both sides", row.durability());
            Outcomes outcomes = new Outcomes(register, new HttpLoad(callers));
            Map<String, Callable<Double>> sides = new LinkedHashMap<>();
            sides.put("one hot row, bare SQL", () -> row.transactionsPerSecond(count * 2));
            for (int some : members) {
                // Everything but the entry itself is done before the clock runs.
                Deque<Register.Round> prepared = new ArrayDeque<>();
                for (int i = 0; i < 1 + rounds; i++) {
                    prepared.add(register.prepare(count, some));
                }
                sides.put("entered, " + some + " members before", () -> outcomes.of(prepared.remove(), count));
            }
            // A service that has just started is still being compiled: that is not what is asked.
            outcomes.of(register.prepare(warmup, 2), warmup);
            Map<String, Rounds.Spread> spreads = new Rounds(1, rounds).measure(sides);
            spreads.forEach((side, spread) -> report.row(side, spread.figures("perSecond")));
            double limit = spreads.get("one hot row, bare SQL").median();
            for (int some : members) {
                double entered =
                        spreads.get("entered, " + some + " members before").median();
                report.row(
                        "entered / limit (goal >= 0.4), " + some + " members before", Map.of("ratio", entered / limit));
            }
            report.row("violations, all rounds", outcomes.violations);
            report.row("answers, all rounds", outcomes.answers);
        }
    }

    /** What came of the rounds. */
    private static final class Outcomes {

        private final Register register;
        private final HttpLoad load;
        private final Map<String, Long> violations = new TreeMap<>();
        private final Map<String, Integer> answers = new TreeMap<>();

        private Outcomes(Register register, HttpLoad load) {
            this.register = register;
            this.load = load;
        }

        private double of(Register.Round round, int count) throws Exception {
            HttpLoad.Outcome outcome = load.asFastAsItGoes(count, n -> register.registration(round, n));
            register.violations(round, outcome.done()).forEach((what, some) -> violations.merge(what, some, Long::sum));
            answers.merge("entered", outcome.done(), Integer::sum);
            answers.merge("refused", outcome.refused(), Integer::sum);
            answers.merge("failed", outcome.failed(), Integer::sum);
            return outcome.done() / outcome.seconds();
        }
    }
}
