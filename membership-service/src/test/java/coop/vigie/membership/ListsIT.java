package coop.vigie.membership;

import static coop.vigie.membership.MembershipApi.ROOT;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list says how many there are, where the request prefers to know, and never counts what the caller may not see. */
@QuarkusTest
@ServiceTest
class ListsIT {

    private static final String MANAGER = Tokens.of(Role.COOPERATIVE_MANAGER);

    @Inject
    Jdbi jdbi;

    private final String town = "ville-" + UUID.randomUUID();
    private final String platform = "plateforme-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "items,     2, manager, /cooperatives?platform={platform}",
        "items,     6, manager, {cooperative}/movements",
        "movements, 6, manager, {cooperative}/register?view=movements",
        "items,     6, manager, {cooperative}/money-movements",
        "items,     3, manager, {cooperative}/access-log",
        "items,     3, manager, /memberships?cooperative={id}",
        "items,     2, town,    /memberships?cooperative={id}",
        "items,     2, town,    /memberships?cooperative={id}&state=INTENTION",
        "items,     2, town,    /proposals",
    })
    void list_countsAllItsPagesWhereThatIsPreferred(String items, int expected, String who, String list) {
        String cooperative = cooperativeWithSomethingInEveryList();
        String path = ROOT
                + list.replace("{cooperative}", cooperative)
                        .replace("{id}", cooperative.substring(cooperative.lastIndexOf('/') + 1))
                        .replace("{platform}", platform);
        String token = who.equals("town") ? Tokens.of(Role.INSTITUTION_AGENT, town) : MANAGER;

        String page = path + (path.contains("?") ? "&" : "?") + "limit=1";
        Response first = given().auth()
                .oauth2(token)
                .header("Prefer", "return=total-count")
                .get(page);

        first.then().statusCode(200);
        assertThat(walk(token, page, items)).isEqualTo(expected);
        assertThat(first.header("Total-Count")).isEqualTo(String.valueOf(expected));
        given().auth().oauth2(token).get(page).then().header("Total-Count", nullValue());
    }

    private static int walk(String token, String first, String items) {
        int seen = 0;
        for (String next = first; next != null; ) {
            Response page =
                    given().auth().oauth2(token).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen += page.<List<?>>path(items).size();
            next = page.path("next");
        }
        return seen;
    }

    /** Six holders, three dossiers of which two are the town's, two proposals to it, and another cooperative of the platform. */
    private String cooperativeWithSomethingInEveryList() {
        String cooperative = opened();
        carryingPlatform();
        carryingPlatform();
        intention(cooperative, 1).then().statusCode(201);
        intentionOfTown(cooperative);
        intentionOfTown(cooperative);
        proposal(town);
        proposal(town);
        proposal("mel");
        managerGets(cooperative + "/register");
        managerGets(cooperative + "/movements/1");
        managerGets(cooperative + "/movements/2");
        return cooperative;
    }

    private void carryingPlatform() {
        Map<String, Object> draft = new HashMap<>(MembershipApi.cooperative(MembershipApi.newId()));
        draft.put("platforms", List.of(platform));
        manager("/cooperatives", draft).then().statusCode(201);
    }

    private void intentionOfTown(String cooperative) {
        MembershipApi.post(
                        Tokens.of(Role.INSTITUTION_AGENT, town),
                        "/memberships",
                        Map.of(
                                "cooperative",
                                cooperative.substring(cooperative.lastIndexOf('/') + 1),
                                "organisation",
                                town,
                                "shares",
                                1,
                                "category",
                                "public-bodies",
                                "college",
                                "c",
                                "purpose",
                                "Soutenir un service numérique coopératif"),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(201);
    }

    private void proposal(String organisation) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO proposal (id, organisation, need, platform, state, created_at)
                        VALUES (:id, :organisation, :need, 'mobicoop', 'open', now())""")
                .bind("id", id)
                .bind("organisation", organisation)
                .bind("need", id.toString())
                .execute());
    }
}
