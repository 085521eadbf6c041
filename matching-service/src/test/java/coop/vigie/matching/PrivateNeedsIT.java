package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A private need of another organisation and a need that does not exist: the same answer, from the same questions to the database. */
@QuarkusTest
@ServiceTest
class PrivateNeedsIT {

    private static final String ROOT = "/matching/v1";
    private static final String OWNER = "proprietaire-" + UUID.randomUUID();
    private static final String STRANGER = "passant-" + UUID.randomUUID();

    private static String own;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void seed() {
        MatchingApi.seed();
        own = own == null ? need(STRANGER, "public", "Gérer une piscine municipale", Map.of()) : own;
    }

    /** A request about a need. */
    private record Asked(String name, Function<String, Response> request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Asked> requests() {
        return Stream.of(
                new Asked("read", id -> stranger().get(ROOT + "/needs/" + id)),
                new Asked("read without a token", id -> given().get(ROOT + "/needs/" + id)),
                new Asked("matches", id -> stranger().get(ROOT + "/needs/" + id + "/matches")),
                new Asked("history", id -> stranger().get(ROOT + "/needs/" + id + "/matches/history")),
                new Asked("support", id -> stranger().get(ROOT + "/needs/" + id + "/support")),
                new Asked("change", id -> stranger()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("title", "À moi"))
                        .patch(ROOT + "/needs/" + id)),
                new Asked(
                        "change, no version",
                        id -> stranger().body(Map.of("title", "À moi")).patch(ROOT + "/needs/" + id)),
                new Asked("decide", id -> stranger()
                        .body(Map.of("decision", "shortlisted"))
                        .post(ROOT + "/needs/" + id + "/matches/rustine-libre/decision")),
                new Asked("decide badly", id -> stranger()
                        .body(Map.of("decision", "perhaps"))
                        .post(ROOT + "/needs/" + id + "/matches/rustine-libre/decision")),
                new Asked(
                        "group",
                        id -> stranger().body(Map.of("needs", List.of(id, own))).post(ROOT + "/pooling-groups")),
                new Asked("groups of", id -> stranger().queryParam("need", id).get(ROOT + "/pooling-groups")),
                new Asked("follow", id -> stranger()
                        .body(Map.of("organisation", STRANGER, "need", id))
                        .post(ROOT + "/alert-subscriptions")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void privateNeed_isAsIfItWereNotThere(Asked asked) {
        String hidden = need(OWNER, "private", "Réparer des vélos", Map.of());
        String absent = UUID.randomUUID().toString();

        Heard there = hear(asked, hidden);
        Heard notThere = hear(asked, absent);

        assertThat(there.status()).isEqualTo(notThere.status());
        assertThat(there.body()).isEqualTo(notThere.body());
        assertThat(there.statements()).isNotEmpty().isEqualTo(notThere.statements());
    }

    @Test
    void groupOfOnesOwnNeed_asksTheSameWhetherAHiddenOneHoldsItOrNot() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String held = need(STRANGER, "public", "Suivre le compostage du quartier " + run, Map.of());
        String hidden = need(OWNER, "private", "Suivre notre compostage de quartier " + run, Map.of());
        await().atMost(MatchingApi.SOON).until(() -> as(OWNER)
                .queryParam("need", hidden)
                .get(ROOT + "/pooling-groups")
                .asString()
                .contains(held));
        // In words of no language, so that nobody's need is proposed to be grouped with them.
        String free = need(STRANGER, "public", "Wugzik xobrij " + run, Map.of());
        String one = need(OWNER, "public", "Yfluqv kwozzep " + run, Map.of());
        String other = need(OWNER, "public", "Jhyxxuz qrowwf " + run, Map.of());

        Heard withHidden = hear(new Asked("held", id -> open(id, one)), held);
        Heard without = hear(new Asked("free", id -> open(id, other)), free);

        assertThat(withHidden.status()).as(withHidden.body()).isEqualTo(201);
        assertThat(without.status()).as(without.body()).isEqualTo(201);
        assertThat(withHidden.statements()).isNotEmpty().isEqualTo(without.statements());
    }

    private static Response open(String own, String other) {
        return stranger().body(Map.of("needs", List.of(own, other))).post(ROOT + "/pooling-groups");
    }

    /** What the caller gets, without the id, and what the database was asked meanwhile. */
    private record Heard(int status, String body, List<String> statements) {}

    private Heard hear(Asked asked, String id) {
        ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();
        SqlLogger before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (isOfARequest()) {
                    statements.add(context.getRenderedSql());
                }
            }
        });
        try {
            Response answer = asked.request().apply(id);
            String body = answer.asString().replace(id, "ID").replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
            return new Heard(answer.statusCode(), body, List.copyOf(statements));
        } finally {
            jdbi.setSqlLogger(before);
        }
    }

    /** The service works in the background, too. */
    private static boolean isOfARequest() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> name.startsWith("coop.vigie.matching.") && name.endsWith("Resource")));
    }

    private static RequestSpecification stranger() {
        return as(STRANGER);
    }
}
