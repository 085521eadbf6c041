package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.catalogue.exchange.ImportStore.ImportRow;
import coop.vigie.kit.Ids;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An import of many rows: what one bad row, a crash or a second runner does to it. */
@QuarkusTest
@ServiceTest
class ImportChunksIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Inject
    Jdbi jdbi;

    @Inject
    ImportStore store;

    @Inject
    ImportFileStore files;

    private static byte[] csv(String name, int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> name + " " + n + ",software,Résumé " + n + ".,prêt de vélos|mot " + n
                        + ",https://git.example.org/" + name + "/" + n)
                .collect(Collectors.joining("\n", "name,kind,summary,functions,repository\n", "\n"))
                .getBytes(UTF_8);
    }

    @Test
    void manyRows_areBroughtInOnce_whateverTheChunks() {
        byte[] file = csv("chunk", 620);

        assertThat(outcomes(bringIn("csv", file, "&dryRun=true"))).isEqualTo(Map.of("created", 620));
        assertThat(outcomes(bringIn("csv", file, "&trusted=true"))).isEqualTo(Map.of("created", 620));
        assertThat(outcomes(bringIn("csv", file, "&trusted=true"))).isEqualTo(Map.of("unchanged", 620));

        given().get(PLATFORMS + "chunk-620")
                .then()
                .body("version", is(1))
                .body("functions", is(List.of("prêt de vélos", "mot 620")));
        assertThat(given().get("/catalogue/v1/platforms?q=mot 311&limit=5").<List<String>>path("items.name"))
                .contains("chunk 311");
    }

    @Test
    void changesAmongNewRows_areWrittenWhole() {
        bringIn("csv", csv("mixed", 3), "&trusted=true");
        String changed = new String(csv("mixed", 6), UTF_8)
                .replace("Résumé 2.,prêt de vélos|mot 2", "Autre résumé.,prêt de vélos|autre mot");

        assertThat(outcomes(bringIn("csv", changed.getBytes(UTF_8), "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 2, "changed", 1, "created", 3));

        given().get(PLATFORMS + "mixed-2")
                .then()
                .body("version", is(2))
                .body("summary", is("Autre résumé."))
                .body("functions", is(List.of("prêt de vélos", "autre mot")));
        assertThat(words("mixed-2")).containsExactlyInAnyOrder("prêt de vélos", "autre mot");
        assertThat(words("mixed-5")).containsExactlyInAnyOrder("prêt de vélos", "mot 5");
        assertThat(states("mixed-2")).containsExactly("published", "published");
    }

    @Test
    void oneRowThatTheDatabaseRefuses_isTheOnlyOneLeftOut_andPublishesNothing() {
        refuse("poison-301");
        byte[] file = csv("poison", 520);

        String job = bringIn("csv", file, "&trusted=true");

        assertThat(outcomes(job)).isEqualTo(Map.of("created", 519, "rejected", 1));
        assertThat(rows(job, "rejected").get(0)).containsEntry("number", 301).containsEntry("name", "poison 301");
        given().get(PLATFORMS + "poison-301").then().statusCode(404);
        for (String trace : List.of(
                "SELECT count(*) FROM platform WHERE id = :id",
                "SELECT count(*) FROM platform_revision WHERE platform_id = :id",
                "SELECT count(*) FROM platform_key WHERE platform_id = :id",
                "SELECT count(*) FROM change WHERE subject = :id",
                "SELECT count(*) FROM outbox WHERE subject = :id",
                "SELECT count(*) FROM search_word WHERE word = :id")) {
            assertThat(count(trace, "poison-301")).as(trace).isZero();
        }
        assertThat(count("SELECT count(*) FROM change WHERE subject LIKE :id", "poison-%"))
                .isEqualTo(519);

        accept();
        assertThat(outcomes(bringIn("csv", file, "&trusted=true"))).isEqualTo(Map.of("unchanged", 519, "created", 1));
    }

    @Test
    void importLeftByAReplicaThatDied_isGoneOnWith_andDoesNothingTwice() {
        String text = new String(csv("resumed", 5), UTF_8) + "resumed 2,software,Encore.,prêt,\n";
        UUID job = abandoned("csv", text.getBytes(UTF_8), csv("resumed", 3));

        Imports.awaitEnd(job.toString());

        assertThat(outcomes(job.toString())).isEqualTo(Map.of("created", 5, "conflict", 1));
        given().get(PLATFORMS + "resumed-3").then().body("version", is(1));
        given().get(PLATFORMS + "resumed-2").then().body("summary", is("Résumé 2."));
        assertThat(count("SELECT count(*) FROM import_file WHERE job_id::text = :id", job.toString()))
                .isZero();
    }

    @Test
    void cancelled_stopsBetweenChunks_andKeepsExactlyWhatItCounted() {
        String job = given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .contentType("text/csv")
                .body(csv("annule", 5_000))
                .post("/catalogue/v1/imports?format=csv&trusted=true")
                .path("job.id");

        given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .post("/catalogue/v1/imports/" + job + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));

        int done = given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .get("/catalogue/v1/imports/" + job)
                .path("done");
        assertThat(done).isLessThan(5_000);
        assertThat(count("SELECT count(*) FROM import_row WHERE job_id::text = :id", job))
                .isEqualTo(done);
        assertThat(count("SELECT count(*) FROM platform WHERE id LIKE :id", "annule-%"))
                .isEqualTo(done);
    }

    @Test
    void sameKeyForAnotherFile_isRefused() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "cle", "").then().statusCode(202).extract().path("job.id");

        keyed(key, "cle", "")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("job.id", is(first));
        keyed(key, "autre", "").then().statusCode(422);
        keyed(key, "cle", "&dryRun=true").then().statusCode(422);
    }

    private static io.restassured.response.Response keyed(String key, String name, String options) {
        return given().auth()
                .oauth2(Tokens.of(Role.MODERATOR))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv(name, 1))
                .post("/catalogue/v1/imports?format=csv" + options);
    }

    /** An import whose first rows were brought in, as a replica leaves it that is killed. */
    private UUID abandoned(String format, byte[] file, byte[] broughtIn) {
        String before = bringIn(format, broughtIn, "&trusted=true");
        UUID id = Ids.next();
        List<ImportRow> done = store.rows(UUID.fromString(before), null, 0, 100);
        QuarkusTransaction.requiringNew().run(() -> {
            store.insert(new ImportJob(
                    id,
                    format,
                    "Fichier",
                    null,
                    false,
                    true,
                    false,
                    "queued",
                    0,
                    null,
                    null,
                    "local-admin",
                    Instant.now(),
                    null));
            files.save(id, file);
            store.add(id, done);
            jdbi.useHandle(sql -> sql.createUpdate(
                            """
                            UPDATE import_job SET state = 'running', done = :done, total = :total, runner = :other,
                                   claimed_until = clock_timestamp() - interval '1 second'
                            WHERE id = :id""")
                    .bind("done", done.size())
                    .bind("total", 6)
                    .bind("other", UUID.randomUUID())
                    .bind("id", id)
                    .execute());
        });
        return id;
    }

    private void refuse(String platform) {
        jdbi.useHandle(sql -> sql.execute(
                "ALTER TABLE platform_index ADD CONSTRAINT refused CHECK (platform_id <> '" + platform + "')"));
    }

    private void accept() {
        jdbi.useHandle(sql -> sql.execute("ALTER TABLE platform_index DROP CONSTRAINT refused"));
    }

    private List<String> words(String platform) {
        return texts("SELECT label FROM platform_function WHERE platform_id = :id", platform);
    }

    private List<String> states(String platform) {
        return texts("SELECT state FROM platform_revision WHERE platform_id = :id ORDER BY number", platform);
    }

    private List<String> texts(String query, String platform) {
        return jdbi.withHandle(sql ->
                sql.createQuery(query).bind("id", platform).mapTo(String.class).list());
    }

    private int count(String query, String id) {
        return jdbi.withHandle(sql ->
                sql.createQuery(query).bind("id", id).mapTo(Integer.class).one());
    }
}
