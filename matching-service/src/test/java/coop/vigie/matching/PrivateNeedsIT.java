package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A private need of another organisation and a need that does not exist: the same answer, from the same questions to the database. */
@QuarkusTest
@ServiceTest
class PrivateNeedsIT {

    private static final String ROOT = "/matching/v1";
    private static final String OWNER = "proprietaire-" + UUID.randomUUID();
    private static final String STRANGER = "passant-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void seed() {
        MatchingApi.seed();
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
                new Asked("group", id -> stranger()
                        .body(Map.of("needs", List.of(id, OWN.get())))
                        .post(ROOT + "/pooling-groups")),
                new Asked("groups of", id -> stranger().queryParam("need", id).get(ROOT + "/pooling-groups")),
                new Asked("follow", id -> stranger()
                        .body(Map.of("organisation", STRANGER, "need", id))
                        .post(ROOT + "/alert-subscriptions")));
    }

    private static final java.util.function.Supplier<String> OWN = new java.util.function.Supplier<>() {
        private String id;

        @Override
        public synchronized String get() {
            id = id == null ? need(STRANGER, "public", "Gérer une piscine municipale", Map.of()) : id;
            return id;
        }
    };

    @ParameterizedTest
    @MethodSource("requests")
    void privateNeed_isAsIfItWereNotThere(Asked asked) {
        OWN.get();
        String hidden = need(OWNER, "private", "Réparer des vélos", Map.of());
        String absent = UUID.randomUUID().toString();

        Heard there = hear(asked, hidden);
        Heard notThere = hear(asked, absent);

        assertThat(there.status()).isEqualTo(notThere.status());
        assertThat(there.body()).isEqualTo(notThere.body());
        assertThat(there.statements()).isEqualTo(notThere.statements());
    }

    /** What the caller gets, without the id, and what the database was asked about that id. */
    private record Heard(int status, String body, List<String> statements) {}

    private Heard hear(Asked asked, String id) {
        ConcurrentLinkedQueue<Statement> statements = new ConcurrentLinkedQueue<>();
        SqlLogger before =
                jdbi.getConfig(org.jdbi.v3.core.statement.SqlStatements.class).getSqlLogger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(new Statement(
                        Thread.currentThread().getName(),
                        context.getRenderedSql(),
                        String.valueOf(context.getBinding())));
            }
        });
        try {
            Response answer = asked.request().apply(id);
            String body = answer.asString().replace(id, "ID").replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
            // The service works in the background, too: only the threads that were asked about this id count.
            List<String> threads = statements.stream()
                    .filter(statement -> statement.binding().contains(id))
                    .map(Statement::thread)
                    .distinct()
                    .toList();
            return new Heard(
                    answer.statusCode(),
                    body,
                    statements.stream()
                            .filter(statement -> threads.contains(statement.thread()))
                            .map(Statement::sql)
                            .filter(sql -> sql.contains("need"))
                            .filter(sql -> !sql.contains("queue"))
                            .toList());
        } finally {
            jdbi.setSqlLogger(before);
        }
    }

    private record Statement(String thread, String sql, String binding) {}

    private static RequestSpecification stranger() {
        return as(STRANGER);
    }
}
