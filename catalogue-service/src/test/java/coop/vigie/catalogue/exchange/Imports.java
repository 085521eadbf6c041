package coop.vigie.catalogue.exchange;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings files in over HTTP, for tests. */
public final class Imports {

    private static final String IMPORTS = "/catalogue/v1/imports";

    private Imports() {}

    /** The id of an import that is over; as an administrator where it is trusted, else as a moderator. */
    public static String bringIn(String format, byte[] file, String options) {
        String job = given().auth()
                .oauth2(Tokens.of(options.contains("trusted") ? Role.ADMIN : Role.MODERATOR))
                .contentType("application/octet-stream")
                .body(file)
                .post(IMPORTS + "?format=" + format + options)
                .then()
                .statusCode(202)
                .extract()
                .path("job.id");
        awaitEnd(job);
        return job;
    }

    static void awaitEnd(String job) {
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("done", "failed")
                .contains(moderator().get(IMPORTS + "/" + job).path("state").toString()));
    }

    public static Map<String, Integer> outcomes(String job) {
        return moderator().get(IMPORTS + "/" + job).path("outcomes");
    }

    static List<Map<String, Object>> rows(String job, String outcome) {
        return moderator()
                .get(IMPORTS + "/" + job + "/rows?limit=200&outcome=" + outcome)
                .path("items");
    }

    /** The import as JSON in a language. */
    static String job(String job, String language) {
        return moderator()
                .header("Accept-Language", language)
                .get(IMPORTS + "/" + job)
                .asString();
    }

    private static RequestSpecification moderator() {
        return given().auth().oauth2(Tokens.ofSubject("another-moderator", Role.MODERATOR));
    }
}
