package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random operations, legal and illegal, by several callers at once on the same registers. Whatever is accepted, the limits hold and
 * the ledgers agree with themselves. {@code -Dvigie.histories=} makes more of them; {@code -Dvigie.seed=} repeats one.
 */
@QuarkusTest
@ServiceTest
class RandomHistoriesIT {

    private static final int CALLERS = 8;
    private static final int OPERATIONS = Integer.getInteger("vigie.histories", 60);
    private static final long SEED = Long.getLong("vigie.seed", System.nanoTime());
    private static final List<String> HOLDERS = List.of(
            "Équipe salariée",
            "Association des usagers",
            "Association voisine",
            "Ville",
            "Communauté de communes",
            "Département",
            "mel");

    private final Queue<String> dossiers = new ConcurrentLinkedQueue<>();
    private final Queue<String> exits = new ConcurrentLinkedQueue<>();

    @Test
    void withoutExits_theCeilingHoldsAtEachMoment() throws Exception {
        String cooperative = opened();
        for (int i = 0; i < 12; i++) {
            dossiers.add(approved(cooperative, 1 + i));
        }

        together((random, n) -> {
            operation(cooperative, random, random.nextInt(3));
            JsonPath capital =
                    given().get(MembershipApi.ROOT + cooperative + "/capital").jsonPath();
            assertThat(2 * capital.getLong("publicShares"))
                    .as("seed %d", SEED)
                    .isLessThanOrEqualTo(capital.getLong("shares"));
        });

        agree(cooperative);
    }

    @Test
    void withAllThatMayHappen_theLedgersAgree() throws Exception {
        String cooperative = opened();
        for (int i = 0; i < 12; i++) {
            dossiers.add(approved(cooperative, 1 + i));
        }

        together((random, n) -> operation(cooperative, random, random.nextInt(8)));

        agree(cooperative);
    }

    /** One caller's step. */
    private interface Step {
        void take(Random random, int n);
    }

    private static void together(Step step) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Random random = new Random(SEED + caller);
            all.add(callers.submit(() -> {
                for (int n = 0; n < OPERATIONS; n++) {
                    step.take(random, n);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        callers.shutdown();
    }

    private void operation(String cooperative, Random random, int kind) {
        Response answer =
                switch (kind) {
                    case 0 -> transfer(cooperative, random);
                    case 1 -> register(cooperative, random);
                    case 2 -> pay(cooperative, random);
                    case 3 -> leave(cooperative, random);
                    case 4 -> cancel(cooperative, random);
                    case 5 -> correct(cooperative, random);
                    case 6 -> call(cooperative, random);
                    default -> random.nextInt(6) == 0 ? split(cooperative, random) : transfer(cooperative, random);
                };
        assertThat(answer.statusCode())
                .as("seed %d, operation %d: %s", SEED, kind, answer.asString())
                .isIn(200, 201, 400, 409);
    }

    private static Response transfer(String cooperative, Random random) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", random.nextInt(4) == 0 ? "transmission" : "transfer");
        draft.put("from", holder(random));
        draft.put("to", Map.of("name", holder(random)));
        draft.put("shares", 1 + random.nextInt(60));
        draft.put("effectiveOn", day(random));
        draft.put("act", "ordre");
        if (random.nextInt(5) > 0) {
            draft.put("approval", "CA");
        }
        return manager(cooperative + "/transfers", draft);
    }

    private Response register(String cooperative, Random random) {
        String dossier = dossiers.poll();
        if (dossier == null) {
            return pay(cooperative, random);
        }
        Response answer = manager(dossier + "/registration", Map.of("effectiveOn", day(random)));
        if (answer.statusCode() != 201) {
            dossiers.add(dossier);
        }
        return answer;
    }

    private static Response pay(String cooperative, Random random) {
        return manager(
                cooperative + "/payments",
                Map.of(
                        "holder", holder(random),
                        "amount",
                                euros(BigDecimal.valueOf(1 + random.nextInt(300_000), 2)
                                        .toPlainString()),
                        "paidOn", day(random),
                        "reference", "V"));
    }

    private Response leave(String cooperative, Random random) {
        Response answer = manager(
                cooperative + "/withdrawals",
                Map.of(
                        "holder",
                        holder(random),
                        "kind",
                        random.nextBoolean() ? "dissolution" : "striking-off",
                        "shares",
                        1 + random.nextInt(80),
                        "requestedOn",
                        "2026-01-01",
                        "act",
                        "lettre"));
        if (answer.statusCode() == 201) {
            exits.add(answer.path("id"));
        }
        return answer;
    }

    private Response cancel(String cooperative, Random random) {
        String exit = exits.poll();
        return exit == null
                ? leave(cooperative, random)
                : manager(cooperative + "/withdrawals/" + exit + "/cancellation", Map.of("effectiveOn", day(random)));
    }

    private static Response correct(String cooperative, Random random) {
        return manager(cooperative + "/corrections", Map.of("number", 1 + random.nextInt(40), "act", "erreur"));
    }

    private static Response call(String cooperative, Random random) {
        return manager(
                cooperative + "/calls",
                Map.of(
                        "holder", holder(random),
                        "calledOn", "2026-03-01",
                        "dueOn", "2026-05-01",
                        "amount", euros("" + (1 + random.nextInt(5000))),
                        "reference", "appel"));
    }

    private static Response split(String cooperative, Random random) {
        return manager(
                cooperative + "/nominal-changes",
                Map.of("ratio", random.nextBoolean() ? "2/1" : "1/2", "effectiveOn", day(random), "act", "AGE"));
    }

    private static String holder(Random random) {
        return HOLDERS.get(random.nextInt(HOLDERS.size()));
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 3, 5).plusDays(random.nextInt(200)).toString();
    }

    private static void agree(String cooperative) {
        assertThat(managerGets(cooperative + "/ledger-verification").<List<String>>path("faults"))
                .as("seed %d", SEED)
                .isEmpty();
        JsonPath capital =
                given().get(MembershipApi.ROOT + cooperative + "/capital").jsonPath();
        long shares = capital.getLong("shares");
        assertThat(capital.getList("categories.shares", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(shares);
        assertThat(capital.getList("colleges.shares", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(shares);
        assertThat(new BigDecimal(capital.getString("capital.amount")))
                .isEqualByComparingTo(
                        new BigDecimal(capital.getString("nominal.amount")).multiply(BigDecimal.valueOf(shares)));
        assertThat(new BigDecimal(capital.getString("paid.amount")))
                .isLessThanOrEqualTo(new BigDecimal(capital.getString("capital.amount")));
    }
}
