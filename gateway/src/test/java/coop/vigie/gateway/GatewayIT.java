package coop.vigie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.testing.Tokens;
import coop.vigie.kit.testing.TokensTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokensTestResource.class)
@QuarkusTestResource(UpstreamsTestResource.class)
class GatewayIT {

    @Test
    void request_isRelayedWithItsBodyAndQuery() {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"text\": \"é\"}")
                .post("/catalogue/v1/echo?q=a%20b&q=c")
                .then()
                .statusCode(200)
                .body("method", is("POST"))
                .body("uri", is("/catalogue/v1/echo?q=a%20b&q=c"))
                .body("body", is("{\"text\": \"é\"}"));
    }

    @Test
    void bodyLargerThanItsServiceTakes_isRefusedByAProblemDocument() {
        given().contentType("application/octet-stream")
                .body(new byte[11 * 1024 * 1024])
                .post("/matching/v1/searches")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/too-large"));
    }

    @Test
    void bodyOfUndeclaredLength_isRefusedTheSameWay() {
        given().contentType("application/octet-stream")
                .body(new ByteArrayInputStream(new byte[11 * 1024 * 1024]))
                .post("/matching/v1/limited")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void forwardedHeaders_areRebuiltNotBelieved() {
        given().header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "host=evil.example")
                .header("X-Request-Id", "request-12345678")
                .get("/catalogue/v1/echo")
                .then()
                .body("headers.x-forwarded-host", containsString("localhost"))
                .body("headers.x-forwarded-for", is("127.0.0.1"))
                .body("headers.forwarded", nullValue())
                .body("headers.x-request-id", is("request-12345678"))
                .header("X-Request-Id", is("request-12345678"));
    }

    @Test
    void goodToken_isPassedOn() {
        String token = Tokens.of("moderator");

        given().auth()
                .oauth2(token)
                .get("/catalogue/v1/echo")
                .then()
                .statusCode(200)
                .body("headers.authorization", is("Bearer " + token));
    }

    @Test
    void badToken_isRefusedEarly() {
        for (String bad : List.of("nonsense", Tokens.expired("admin"), Tokens.forAudience("another", "admin"))) {
            given().auth()
                    .oauth2(bad)
                    .get("/catalogue/v1/echo")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", containsString("/problems/unauthenticated"));
        }
        given().header("Authorization", "Basic dXNlcjpwYXNz")
                .get("/catalogue/v1/echo")
                .then()
                .statusCode(401);
    }

    @Test
    void serviceDown_is503AndOthersGoOn() {
        given().get("/membership/v1/anything")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("X-Request-Id", notNullValue())
                .body("type", containsString("/problems/unavailable"));
        given().get("/catalogue/v1/echo").then().statusCode(200);
    }

    @Test
    void serviceThatBreaksOff_is502() {
        given().get("/matching/v1/break").then().statusCode(502).contentType("application/problem+json");
    }

    @Test
    void silentService_is504() {
        given().get("/matching/v1/silence").then().statusCode(504).contentType("application/problem+json");
    }

    @Test
    void largeAnswer_isStreamedWhole() {
        byte[] answer = given().get("/catalogue/v1/large").asByteArray();

        assertThat(answer).hasSize(20 * 1024 * 1024);
    }

    @Test
    void answerWithoutBody_endsAtOnce() {
        given().get("/catalogue/v1/unchanged")
                .then()
                .statusCode(304)
                .header("ETag", is("\"1\""))
                .header("Transfer-Encoding", nullValue());
        given().head("/catalogue/v1/echo").then().statusCode(200);
    }

    @Test
    void unknownPath_isProblem() {
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/catalogues").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void mergedDocument_holdsWhatIsKnown() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", is("3.1.0"))
                .body("paths", hasKey("/catalogue/v1/things"))
                .body("paths", hasKey("/matching/v1/things"));
        given().get("/openapi.yaml").then().statusCode(200).body(containsString("/catalogue/v1/things"));
        given().get("/asyncapi.yaml").then().statusCode(200).body(containsString("vigie.catalogue.platforms"));
    }

    @Test
    void ownDocument_showsNothingOfHowPagesAreMade() {
        given().get("/gateway/v1/openapi.json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.keySet()", contains("token"))
                .body("components.schemas.keySet()", not(hasItem("TemplateInstance")));
    }

    @Test
    void portal_speaksBothLanguages() {
        given().accept("text/html").get("/").then().statusCode(200).body(containsString("Trouver, adopter"));
        given().accept("text/html")
                .header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Find, adopt"));
    }

    @Test
    void problemTypes_haveTheirPages() {
        String type = given().get("/nowhere").path("type");

        given().accept("text/html").get(type).then().statusCode(200).body(containsString("not-found"));
        given().accept("text/html").get("/problems/nonsense").then().statusCode(404);
        given().accept("text/html").get("/problems").then().statusCode(200).body(containsString("legal-rule"));
    }

    @Test
    void statusPage_saysWhoAnswers() {
        given().accept("text/html").get("/status").then().statusCode(200).body(containsString("ne répond pas"));
    }

    @Test
    void console_isThere() {
        given().get("/console/").then().statusCode(200).body(containsString("swagger"));
    }

    @Test
    void clientsThatHangUpAtOnce_doNotSpoilEachOthersRequests() throws Exception {
        int clients = 8;
        ExecutorService all = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Set<String>>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                answers.add(all.submit(() -> postAndHangUp(500)));
            }
            for (Future<Set<String>> answer : answers) {
                assertThat(answer.get()).containsExactly("HTTP/1.1 200 OK");
            }
        } finally {
            all.shutdownNow();
        }
    }

    /** Posts as clients without connections of their own do: each time a new one, left as soon as the answer is there. */
    private static Set<String> postAndHangUp(int times) throws IOException {
        byte[] request = ("POST /catalogue/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII);
        Set<String> statusLines = new HashSet<>();
        for (int i = 0; i < times; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(request);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                statusLines.add(answer.readLine());
                int length = 0;
                for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
                        length = Integer.parseInt(line.substring(16));
                    }
                }
                answer.skip(length);
            }
        }
        return statusLines;
    }
}
