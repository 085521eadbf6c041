package coop.vigie.acceptance;

import static coop.vigie.acceptance.Vigie.MATCHING;
import static coop.vigie.acceptance.Vigie.anyone;
import static coop.vigie.acceptance.Vigie.as;
import static coop.vigie.acceptance.Vigie.fresh;
import static coop.vigie.acceptance.Vigie.post;
import static coop.vigie.acceptance.Vigie.publish;
import static coop.vigie.acceptance.Vigie.stack;
import static coop.vigie.acceptance.Vigie.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.stack.Service;
import coop.vigie.stack.Stack.Replica;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two processes of matching, each with an index of its own: whoever is asked, the answer is the same. */
class ReplicasAT {

    private static final List<String> NEEDS = List.of(
            "réparer des vélos dans notre atelier associatif",
            "prêter des outils entre voisins",
            "vendre les légumes de nos fermes en direct",
            "voter et débattre en ligne dans notre association",
            "transporter les aînés du village vers le marché",
            "garder le four banal du hameau et ses fournées du samedi");

    private static Replica second;

    @BeforeAll
    static void addReplica() {
        second = stack().addReplica(Service.MATCHING);
    }

    @AfterAll
    static void removeReplica() {
        second.process().stop();
    }

    @Test
    @DisplayName(
            "A replica killed while platforms are published resumes, answers as the other does, and no change is told twice")
    void replicaKilledMidway_resumes() {
        assertThat(answers(second.url())).isEqualTo(answers(first()));
        String need = openNeed("garder le four banal du hameau et ses fournées du samedi");

        List<String> published = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                second.process().kill();
            }
            published.add(publish("Tours de garde du four banal et fournées du samedi, hameau " + i));
        }
        within(20)
                .untilAsserted(() -> published.forEach(
                        id -> anyone().get(need + "/matches?limit=50").then().body("items.platform.id", hasItem(id))));
        second.process().start();
        stack().awaitReady(second);

        within(20).untilAsserted(() -> assertThat(answers(second.url())).isEqualTo(answers(first())));
        assertNothingToldTwice(need);
    }

    @Test
    @DisplayName("A replica whose folder was wiped goes on answering, and builds its index again")
    void folderWiped_isBuiltAgain() throws IOException {
        List<String> before = answers(second.url());
        Path wiped = onlyIndex();
        delete(wiped);
        assertThat(answers(second.url())).isEqualTo(before);

        publish("Tournées du rémouleur ambulant");
        within(20).untilAsserted(() -> {
            assertThat(onlyIndex()).isNotEqualTo(wiped);
            anyone().baseUri(second.url())
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'index' }.data", not(hasItem("reason")));
        });

        within(20).untilAsserted(() -> assertThat(answers(second.url())).isEqualTo(answers(first())));
    }

    private static String first() {
        return stack().settings().url(Service.MATCHING);
    }

    /** What a person sees of the answers: the platforms in their order, and how sure each is. */
    private static List<String> answers(String replica) {
        return NEEDS.stream()
                .map(need -> post(anyone().baseUri(replica), MATCHING + "/searches", Map.of("text", need, "limit", 20))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("items.collect { it.platform.id + ' ' + it.confidence }"))
                .toList();
    }

    private static String openNeed(String text) {
        String organisation = fresh("hameau");
        return MATCHING + "/needs/"
                + post(
                                as("institution-agent", organisation),
                                MATCHING + "/needs",
                                Map.of(
                                        "organisation",
                                        organisation,
                                        "title",
                                        "Four",
                                        "text",
                                        text,
                                        "visibility",
                                        "public"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** Each version once, and none that says what the one before said already. */
    private static void assertNothingToldTwice(String need) {
        List<Map<String, Object>> steps = anyone().get(need + "/matches/history?limit=100")
                .then()
                .statusCode(200)
                .body("hasMore", not(is(true)))
                .extract()
                .path("items");
        assertThat(steps.stream().map(step -> ((Number) step.get("version")).intValue()))
                .isEqualTo(IntStream.rangeClosed(1, steps.size())
                        .map(i -> steps.size() + 1 - i)
                        .boxed()
                        .toList());
        assertThat(steps.stream().map(step -> step.get("items"))).doesNotHaveDuplicates();
    }

    private static Path onlyIndex() throws IOException {
        try (Stream<Path> indexes = Files.list(second.data().resolve("index"))) {
            List<Path> found = indexes.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
