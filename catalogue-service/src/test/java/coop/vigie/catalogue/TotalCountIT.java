package coop.vigie.catalogue;

import static coop.vigie.kit.testing.OtherServices.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.vigie.events.matching.MatchesState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every list says how long it is to whoever prefers to know, and to nobody else. */
@QuarkusTest
@ServiceTest
class TotalCountIT {

    private static final String ROOT = "/catalogue/v1";

    /** A list, who reads it, and how many items it has at the least. */
    private record Row(String path, RequestSpecification reader, int least) {}

    @TestFactory
    Stream<DynamicTest> total_isWhatItsPagesHold() {
        String platform = Proposals.published(Map.of("functions", List.of("compter les moutons " + UUID.randomUUID())));
        Proposals.revise(platform, 1, Map.of("summary", "Un autre outil."));
        String author = "auteur-" + UUID.randomUUID();
        proposeAs(author);
        proposeAs(author);
        proposeAs("un-autre");
        declare(platform, "mel");
        declare(platform, "apes");
        carried(platform);
        String organisation = organisation();
        accepted(organisation);
        accepted(organisation());
        String job = imported();
        String concept = changedConcept();
        return Stream.of(
                        everybody("/platforms?limit=20", 60),
                        everybody("/platforms?q=velo&limit=2", 3),
                        everybody("/platforms/tipimi/similar?limit=2", 2),
                        everybody("/suggestions?q=ve", 3),
                        everybody("/territories?kind=region&limit=5", 18),
                        everybody("/concepts?limit=100", 200),
                        everybody("/concepts?kind=domain&limit=5", 6),
                        everybody("/concepts/" + concept + "/versions?limit=1", 2),
                        everybody("/platforms/" + platform + "/versions?limit=1", 1),
                        everybody("/platforms/" + platform + "/members?limit=1", 2),
                        everybody("/organisations?limit=5", 3),
                        everybody("/organisations?q=lille&limit=1", 1),
                        everybody("/organisations?kind=epci&limit=1", 1),
                        everybody("/deployments?platform=" + platform + "&limit=1", 2),
                        everybody("/deployments?state=declared&limit=50", 2),
                        everybody("/statistics/coverage?level=region", 1),
                        moderator("/revisions?state=proposed&limit=50", 4),
                        moderator("/revisions?author=" + author + "&limit=1", 2),
                        new Row("/revisions?limit=1", subject(author, Role.CONTRIBUTOR), 2),
                        moderator("/function-labels?limit=50", 1),
                        moderator("/work-items?limit=5", 6),
                        moderator("/work-items?platform=" + platform, 1),
                        moderator("/imports?limit=50", 1),
                        moderator("/imports/" + job + "/rows?limit=1", 3),
                        moderator("/imports/" + job + "/rows?outcome=rejected&limit=1", 2),
                        moderator("/deployment-proposals?limit=50", 2),
                        new Row("/deployment-proposals?limit=1", agent(organisation), 1))
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> check(row)));
    }

    private static void check(Row row) {
        Response first = read(row, row.path());
        int total = Integer.parseInt(first.header("Total-Count"));

        assertThat(total).isEqualTo(walked(row, first)).isGreaterThanOrEqualTo(row.least());
        assertThat(given().spec(row.reader()).get(ROOT + row.path()).header("Total-Count"))
                .isNull();
    }

    private static int walked(Row row, Response first) {
        int items = 0;
        Response page = first;
        while (true) {
            items += page.<List<Object>>path("items").size();
            String next = page.path("next");
            if (next == null) {
                return items;
            }
            page = read(row, next.substring(next.indexOf(ROOT) + ROOT.length()));
            assertThat(page.header("Total-Count")).isEqualTo(first.header("Total-Count"));
        }
    }

    private static Response read(Row row, String path) {
        return given().spec(row.reader())
                .urlEncodingEnabled(false)
                .header("Prefer", "return=total-count")
                .get(ROOT + path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Row everybody(String path, int least) {
        return new Row(path, given(), least);
    }

    private static Row moderator(String path, int least) {
        return new Row(path, Proposals.as(Role.MODERATOR), least);
    }

    private static RequestSpecification subject(String name, String role) {
        return given().auth().oauth2(Tokens.ofSubject(name, role)).contentType("application/json");
    }

    private static RequestSpecification agent(String organisation) {
        return given().auth().oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation));
    }

    private static void proposeAs(String author) {
        subject(author, Role.CONTRIBUTOR)
                .body(Proposals.document("compte-" + UUID.randomUUID()))
                .post(ROOT + "/platforms")
                .then()
                .statusCode(201);
    }

    private static String organisation() {
        String id = "compte-" + UUID.randomUUID();
        Proposals.as(Role.MODERATOR)
                .body(Map.of("id", id, "name", id, "kind", "association"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(201);
        return id;
    }

    private static void declare(String platform, String organisation) {
        Proposals.as(Role.CONTRIBUTOR)
                .body(Map.of("platform", platform, "organisation", organisation, "use", "compter"))
                .post(ROOT + "/deployments")
                .then()
                .statusCode(201);
    }

    /** Two members of a cooperative, one by two dossiers. */
    private static void carried(String platform) {
        String cooperative = MembershipEvents.carrier(platform);
        Stream.of("une-ville", "une-ville", "une-region")
                .forEach(name -> send(MembershipEvents.member(Ids.next().toString(), 1, cooperative, name, 10L)));
        await().untilAsserted(() -> assertThat(given().get(ROOT + "/platforms/" + platform + "/members")
                        .<List<Object>>path("items"))
                .hasSize(2));
    }

    private static void accepted(String organisation) {
        String need = Ids.next().toString();
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        String platform = Proposals.published();
        send(new MatchesState(
                need,
                1,
                false,
                organisation,
                "r1",
                false,
                List.of(),
                List.of(new MatchesState.Decision(platform, "accepted", at))));
        await().untilAsserted(() -> assertThat(agent(organisation)
                        .get(ROOT + "/deployment-proposals?limit=200")
                        .<List<String>>path("items.need.id"))
                .contains(need));
    }

    /** A concept of two versions. */
    private static String changedConcept() {
        String name = "compter " + UUID.randomUUID();
        String id = Proposals.as(Role.MODERATOR)
                .body(Map.of("kind", "function", "prefFr", name, "broader", List.of("energie")))
                .post(ROOT + "/concepts")
                .path("id");
        Proposals.as(Role.MODERATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("altFr", List.of("encore " + name)))
                .patch(ROOT + "/concepts/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    /** An import of a row that is good and two that are not. */
    private static String imported() {
        String job = given().auth()
                .oauth2(Tokens.of(Role.MODERATOR))
                .contentType("text/csv")
                .body("name,kind,summary\nCompteur " + UUID.randomUUID()
                        + ",software,Compte.\n,software,Rien.\n,software,Rien.\n")
                .post(ROOT + "/imports?format=csv&dryRun=true")
                .path("job.id");
        await().untilAsserted(() -> assertThat(Proposals.as(Role.MODERATOR)
                        .get(ROOT + "/imports/" + job)
                        .<String>path("state"))
                .isEqualTo("done"));
        return job;
    }
}
