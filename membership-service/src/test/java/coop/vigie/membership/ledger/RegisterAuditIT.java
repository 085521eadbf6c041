package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What happens when somebody rewrites the register behind its back. */
@QuarkusTest
@ServiceTest
class RegisterAuditIT {

    @Inject
    Jdbi jdbi;

    @Inject
    @Readiness
    RegisterHealth health;

    @Test
    void tampering_isSeenByTheVerificationAndByTheHealth() {
        String cooperative = opened();
        String id = cooperative.substring("/cooperatives/".length());
        jdbi.useTransaction(sql -> {
            sql.execute("ALTER TABLE movement DISABLE TRIGGER USER");
            sql.createUpdate("UPDATE movement SET shares = shares + 1 WHERE cooperative = :id AND number = 3")
                    .bind("id", id)
                    .execute();
            sql.execute("ALTER TABLE movement ENABLE TRIGGER USER");
        });

        managerGets(cooperative + "/ledger-verification")
                .then()
                .statusCode(200)
                .body("valid", is(false))
                .body("faults", hasItem("hash of movement 3"))
                .body("faults", hasItem("total of shares"));
        health.auditAll();
        List<String> seen = new ArrayList<>();
        health.call().getData().orElseThrow().forEach((name, value) -> seen.add(name + ": " + value));
        assertThat(seen).anyMatch(s -> s.startsWith(id + ": ") && s.contains("hash of movement 3"));
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'registers' }.data.'" + id + "'", containsString("hash of movement 3"));
    }
}
