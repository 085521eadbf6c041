package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** 64 callers on one cooperative near its ceiling: never beyond, and each refusal says what is left. */
@QuarkusTest
@ServiceTest
class RegisterConcurrencyIT {

    private static final int CALLERS = 64;

    @Test
    void callersTogether_neverPassTheCeiling() throws Exception {
        // Given
        String cooperative = opened();
        List<String> dossiers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            dossiers.add(approved(cooperative, 1 + i % 3));
        }

        // When
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<Response>> answers = new ArrayList<>();
        for (String dossier : dossiers) {
            answers.add(callers.submit(() -> manager(dossier + "/registration", Map.of("effectiveOn", "2026-03-05"))));
        }
        List<Response> outcomes = new ArrayList<>();
        for (Future<Response> answer : answers) {
            outcomes.add(answer.get());
        }
        callers.shutdown();

        // Then
        assertThat(outcomes).allMatch(r -> r.statusCode() == 201 || r.statusCode() == 409);
        assertThat(outcomes)
                .filteredOn(r -> r.statusCode() == 409)
                .isNotEmpty()
                .allMatch(r -> "M-04".equals(r.path("rule")) && r.path("figures.maximumShares") != null);
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital")
                .then()
                .body("publicShares", is(350))
                .body("shares", is(700));
        long entered = outcomes.stream().filter(r -> r.statusCode() == 201).count();
        List<Integer> numbers =
                managerGets(cooperative + "/movements?limit=200").path("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6 + entered)
                        .mapToObj(n -> (int) n)
                        .toList());
    }
}
