package coop.vigie.membership.document;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in their three forms, and their verification. */
@QuarkusTest
@ServiceTest
class DocumentIT {

    @Test
    void deliberation_statesTheLawTheAmountAndThePublicShare() {
        String dossier =
                "/memberships/" + intention(opened(), 50).then().extract().path("id");

        Response html = document(dossier, "deliberation", "text/html");

        html.then().header("Content-Language", is("fr"));
        assertThat(html.asString()).contains("<title>Projet de délibération (document n° ");
        assertThat(html.asString().replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains("19 septies")
                .contains("5 000 €")
                .contains("cinq mille euros")
                .contains("50,00 %");
        String hash = html.header("Document-Hash");
        RestAssured.get(MembershipApi.ROOT + "/documents/" + hash)
                .then()
                .statusCode(200)
                .body("kind", is("deliberation"))
                .body("registerUnchanged", is(true));
        assertThat(document(dossier, "deliberation", "application/pdf").header("Document-Hash"))
                .isEqualTo(hash);
    }

    @Test
    void deliberationMadeAgainAfterTheEntry_stillShowsThePublicShareBeforeIt() {
        String page =
                document(registered(opened(), 50), "deliberation", "text/html").asString();
        String text = words(page);

        assertThat(text)
                .contains("Avant la souscription 300 650 46,15 %")
                .contains("Après la souscription de 50 parts 350 700 50,00 %")
                // Nobody said that the note went out with the summons.
                .doesNotContain("Vu la note explicative");
        assertThat(page).contains("<title>Délibération n° 26-C-0042 (document n° ");
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80, for, 'les voix étant partagées et celle de la présidence de séance, favorable, étant prépondérante (textes constitutifs)', Décide",
        "80, 80, against, 'celle de la présidence de séance, défavorable, étant prépondérante', rejette le projet qui suit :",
        "80, 81, , 'par 80 voix pour, 81 contre et 5 abstentions, rejette le projet qui suit :', Décide"
    })
    void deliberation_saysHowATieWasDecided_andWhatWasRejected(
            int votesFor, int votesAgainst, String casting, String said, String alsoSaid) {
        String dossier =
                "/memberships/" + intention(opened(), 10).then().extract().path("id");
        agent(dossier + "/review", Map.of()).then().statusCode(200);
        agent(dossier + "/readiness", Map.of()).then().statusCode(200);
        Map<String, Object> vote = new HashMap<>(deliberation());
        vote.putAll(Map.of("for", votesFor, "against", votesAgainst));
        vote.put("castingVote", casting);
        agent(dossier + "/deliberation", vote).then().statusCode(200);

        String text = words(document(dossier, "deliberation", "text/html").asString());
        assertThat(text).contains(said, alsoSaid, "recours gracieux");
        boolean rejected = text.contains("rejette le projet");
        for (String adopted : List.of("est exécutoire après sa publication", "Réception par le représentant")) {
            assertThat(text.contains(adopted)).as(adopted).isEqualTo(!rejected);
        }
        assertThat(text.contains("engage ni souscription ni dépense")).isEqualTo(rejected);
    }

    private static String words(String page) {
        return page.replace('\u202f', ' ').replaceAll("<[^>]+>", "|").replaceAll("[|\\s\u00a0]+", " ");
    }

    @Test
    void votedAct_keepsTheFiguresOfItsProject_whoeverLeavesAfterwards() {
        String cooperative = opened();
        String dossier = registered(cooperative, 10);
        String exit = manager(
                        cooperative + "/withdrawals",
                        Map.of(
                                "holder", "Association voisine",
                                "kind", "withdrawal",
                                "requestedOn", "2026-05-01",
                                "act", "lettre"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manager(cooperative + "/withdrawals/" + exit + "/cancellation", Map.of("effectiveOn", "2026-06-30"))
                .then()
                .statusCode(200);

        for (String kind : List.of("deliberation", "explanatory-note")) {
            assertThat(words(document(dossier, kind, "text/html")))
                    .contains("65 000 €", "46,15 %", "46,97 %")
                    .doesNotContain("63 500 €", "48,82 %");
        }
    }

    private static String words(Response html) {
        return html.asString().replaceAll("<[^>]+>", "|").replaceAll("[|\\s\u00a0\u202f]+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deliberation", "subscription-form", "certificate", "explanatory-note", "movement-order"})
    void document_comesInItsThreeForms(String kind) {
        String dossier = registered(opened(), 50);

        assertThat(document(dossier, kind, "application/pdf").asByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(document(dossier, kind, "text/html").asString()).contains("lang=\"fr\"");
        assertThat(document(dossier, kind, "application/vnd.oasis.opendocument.text")
                        .asByteArray())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void certificateBeforeTheEntry_isRefused() {
        String dossier =
                "/memberships/" + intention(opened(), 10).then().extract().path("id");

        document(dossier, "certificate", "application/pdf")
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-registered"));
    }

    @Test
    void purpose_cannotBringMarkupIntoThePage() {
        String cooperative = opened();
        String id = agent(
                        "/memberships",
                        Map.of(
                                "cooperative", cooperative.substring("/cooperatives/".length()),
                                "organisation", "mel",
                                "shares", 10,
                                "category", "public-bodies",
                                "college", "c",
                                "purpose", "<script>alert(1)</script> {cooperative.name}"))
                .then()
                .extract()
                .path("id");

        assertThat(document("/memberships/" + id, "deliberation", "text/html").asString())
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("{cooperative.name}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "<img src='x'/>", "{#for i in 100000000}{/for}", "{#if}"})
    void template_thatDoesMoreThanShow_isRefused(String template) {
        int status = given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .header("If-Match", "\"0\"")
                .contentType("text/html")
                .body(template)
                .put(MembershipApi.ROOT + "/organisations/mel/templates/summons")
                .statusCode();

        assertThat(status).isIn(400, 409);
    }

    private static Response document(String dossier, String kind, String accept) {
        return given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .accept(accept)
                .header("Accept-Language", "en")
                .get(MembershipApi.ROOT + dossier + "/documents/" + kind);
    }
}
