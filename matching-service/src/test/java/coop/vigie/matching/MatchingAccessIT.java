package coop.vigie.matching;

import static coop.vigie.kit.identity.Role.ADMIN;
import static coop.vigie.kit.identity.Role.INSTITUTION_AGENT;
import static coop.vigie.kit.testing.AccessContract.Access.everybody;
import static coop.vigie.kit.testing.AccessContract.Access.only;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.testing.AccessContract;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What is the Métropole's is closed to the agents of another organisation; its private needs are not even there for them. */
@QuarkusTest
@ServiceTest
class MatchingAccessIT extends AccessContract {

    private static final String ROOT = "/matching/v1";
    private static final String OWNER = "mel";
    private static final String STRANGER = "alefpa";

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Override
    protected String root() {
        return ROOT;
    }

    @Override
    protected Map<String, Access> rows() {
        Map<String, Access> rows = new TreeMap<>();
        List.of(
                        "findSupport getAlertFeed listGapHistory listGaps listNeeds listPoolingGroups search",
                        "getPoolingGroup listPoolingCandidates simulatePoolingCosts")
                .forEach(line -> List.of(line.split(" ")).forEach(id -> rows.put(id, everybody())));
        List.of("findNeedSupport", "getNeed", "listMatches", "listMatchHistory")
                .forEach(id -> rows.put(id, everybody().theirOwn()));
        List.of(
                        "openNeed changeNeed decideMatch listOrganisationNeeds",
                        "openPoolingGroup joinPoolingGroup leavePoolingGroup mergePoolingGroup dissolvePoolingGroup",
                        "followTopic getAlertSubscription listAlertSubscriptions unfollowTopic listAlerts")
                .forEach(line -> List.of(line.split(" "))
                        .forEach(id ->
                                rows.put(id, only(INSTITUTION_AGENT, ADMIN).theirOwn())));
        return rows;
    }

    @Override
    protected Map<String, Stranger> strangers() {
        Map<String, Stranger> strangers = new TreeMap<>();
        strangers.put("getNeed", new Stranger(() -> get("/needs/" + need("private")), 404));
        strangers.put("listMatches", new Stranger(() -> get("/needs/" + need("private") + "/matches"), 404));
        strangers.put(
                "listMatchHistory", new Stranger(() -> get("/needs/" + need("private") + "/matches/history"), 404));
        strangers.put("findNeedSupport", new Stranger(() -> get("/needs/" + need("private") + "/support"), 404));
        strangers.put(
                "openNeed",
                new Stranger(
                        () -> post(
                                "/needs",
                                Map.of("organisation", OWNER, "title", "Besoin", "text", "Réparer des vélos")),
                        403));
        strangers.put(
                "changeNeed",
                new Stranger(
                        () -> MatchingApi.as(STRANGER)
                                .header("If-Match", "\"1\"")
                                .body(Map.of("title", "À moi"))
                                .patch(ROOT + "/needs/" + need("public")),
                        403));
        strangers.put(
                "decideMatch",
                new Stranger(
                        () -> post(
                                "/needs/" + need("public") + "/matches/rustine-libre/decision",
                                Map.of("decision", "shortlisted")),
                        403));
        strangers.put("listOrganisationNeeds", new Stranger(() -> get("/organisations/" + OWNER + "/needs"), 403));
        strangers.put(
                "openPoolingGroup",
                new Stranger(
                        () -> post("/pooling-groups", Map.of("needs", List.of(need("public"), need("public")))), 400));
        strangers.put(
                "joinPoolingGroup",
                new Stranger(
                        () -> post("/pooling-groups/" + group().id() + "/members", Map.of("need", need("public"))),
                        403));
        strangers.put(
                "leavePoolingGroup",
                new Stranger(
                        () -> {
                            Group group = group();
                            return MatchingApi.as(STRANGER)
                                    .delete(ROOT + "/pooling-groups/" + group.id() + "/members/" + group.need());
                        },
                        403));
        strangers.put(
                "mergePoolingGroup",
                new Stranger(
                        () -> post(
                                "/pooling-groups/" + group().id() + "/merger",
                                Map.of("into", UUID.randomUUID().toString())),
                        403));
        strangers.put(
                "dissolvePoolingGroup",
                new Stranger(() -> post("/pooling-groups/" + group().id() + "/dissolution", Map.of()), 403));
        strangers.put(
                "followTopic",
                new Stranger(
                        () -> post("/alert-subscriptions", Map.of("organisation", OWNER, "domain", "mobilite")), 403));
        strangers.put("getAlertSubscription", new Stranger(() -> get("/alert-subscriptions/" + subscription()), 404));
        strangers.put(
                "unfollowTopic",
                new Stranger(
                        () -> MatchingApi.as(STRANGER)
                                .header("If-Match", "\"1\"")
                                .delete(ROOT + "/alert-subscriptions/" + subscription()),
                        404));
        strangers.put(
                "listAlertSubscriptions", new Stranger(() -> get("/alert-subscriptions?organisation=" + OWNER), 403));
        strangers.put("listAlerts", new Stranger(() -> get("/alerts?organisation=" + OWNER), 403));
        return strangers;
    }

    private static Response get(String path) {
        return MatchingApi.as(STRANGER).get(ROOT + path);
    }

    private static Response post(String path, Map<String, ?> body) {
        return MatchingApi.as(STRANGER).body(body).post(ROOT + path);
    }

    /** A need of the owner. */
    private static String need(String visibility) {
        return MatchingApi.need(OWNER, visibility, "Réparer des vélos", Map.of());
    }

    /** A group with the owner's need and a third organisation's, both public. */
    private static Group group() {
        String theme = "Réserver une salle communale " + UUID.randomUUID();
        String need = MatchingApi.need(OWNER, "public", theme, Map.of());
        MatchingApi.need("apes", "public", theme, Map.of());
        String id = await().atMost(MatchingApi.SOON)
                .until(
                        () -> MatchingApi.as(OWNER)
                                .get(ROOT + "/pooling-groups?need=" + need)
                                .path("items[0].id"),
                        Objects::nonNull);
        return new Group(id, need);
    }

    /** A group, and the owner's need in it. */
    private record Group(String id, String need) {}

    private static String subscription() {
        return MatchingApi.as(OWNER)
                .body(Map.of("organisation", OWNER, "domain", "mobilite"))
                .post(ROOT + "/alert-subscriptions")
                .path("id");
    }
}
