package coop.vigie.bench.membership;

import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Suite;
import coop.vigie.stack.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the register that a cooperative kept until now takes to come in, by CSV and by Open Cap Format, and how that grows. */
public final class ImportBenchmark implements Benchmark {

    private static final String OCF = "application/json";

    @Override
    public String name() {
        return "register-import";
    }

    @Override
    public String question() {
        return "an existing register comes in by CSV and by Open Cap Format (members=1000,5000)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        try (Suite suite = Suite.start(Service.MEMBERSHIP)) {
            RegisterClient client = new RegisterClient(suite.stack());
            time(client, 200, new LinkedHashMap<>());
            for (int members : options.numbers("members", "1000,5000")) {
                Map<String, Double> seconds = new LinkedHashMap<>();
                time(client, members, seconds);
                report.row(members + " members", seconds);
            }
        }
    }

    private static void time(RegisterClient client, int members, Map<String, Double> seconds) throws Exception {
        String first = "/cooperatives/" + client.cooperative();
        String second = "/cooperatives/" + client.cooperative();
        String csv = history(members);
        seconds.put("csvSeconds", seconds(() -> client.send(first + "/imports", "text/csv", csv)));
        String ocf = client.text(first + "/register-export", OCF);
        seconds.put("ocfSeconds", seconds(() -> client.send(second + "/imports", OCF, ocf)));
        for (String path : new String[] {first, second}) {
            if (client.get(path + "/capital").path("shares").asLong() != 2L * members
                    || client.get(path + "/ledger-verification").path("faults").size() > 0) {
                throw new IllegalStateException(path + " did not come in whole");
            }
        }
    }

    /** Three holders in four are persons and associations; one in four is a public body, after enough of the others. */
    private static String history(int members) {
        StringBuilder csv = new StringBuilder("kind;effectiveOn;holder;category;publicBody;shares;paid\n");
        for (int i = 0; i < members; i++) {
            boolean body = i % 4 == 3;
            csv.append("subscription;2020-%02d-%02d;%s %d;%s;%s;2;100.00%n"
                    .formatted(
                            1 + i * 12 / members,
                            1 + i % 28,
                            body ? "Commune" : "Membre",
                            i,
                            body ? "public-bodies" : i % 4 == 0 ? "employees" : "users",
                            body ? "oui" : "non"));
        }
        return csv.toString();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
