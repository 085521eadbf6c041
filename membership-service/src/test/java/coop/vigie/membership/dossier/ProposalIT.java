package coop.vigie.membership.dossier;

import static coop.vigie.kit.testing.OtherServices.send;
import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.get;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.events.matching.MatchesState;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An accepted match proposes an intention to the institution, and nobody but the institution makes it one. */
@QuarkusTest
@ServiceTest
class ProposalIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void acceptedMatch_isProposed_andTakenUpByTheInstitutionAlone() {
        String need = UUID.randomUUID().toString();
        String platform = "platform-" + need;
        String id = newId();
        Map<String, Object> draft = new HashMap<>(cooperative(id));
        draft.put("platforms", List.of(platform));
        manager("/cooperatives", draft).then().statusCode(201);

        send(matches(need, 2, platform, "accepted"));
        send(matches(need, 1, platform, "rejected"));
        send(matches(need, 2, platform, "accepted"));

        String mine = "items.find { it.need == '" + need + "' }";
        await().atMost(SOON).untilAsserted(() -> agentGets("/proposals?limit=200")
                .then()
                .body(mine + ".state", is("open"))
                .body(mine + ".cooperatives", hasItem(id)));
        agentGets("/memberships?cooperative=" + id).then().body("items.size()", is(0));
        String proposal = agentGets("/proposals?limit=200").path(mine + ".id");
        Map<String, Object> intention = Map.of(
                "cooperative", id,
                "organisation", "mel",
                "shares", 10,
                "category", "public-bodies",
                "college", "c",
                "purpose", "Réparer les vélos");
        String other = Tokens.of(Role.INSTITUTION_AGENT, "alefpa");
        get(other, "/proposals?limit=200").then().body("items.need", not(hasItem(need)));
        MembershipApi.post(other, "/proposals/" + proposal + "/acceptance", intention, newId())
                .then()
                .statusCode(404);

        agent("/proposals/" + proposal + "/acceptance", intention)
                .then()
                .statusCode(201)
                .body("state", is("INTENTION"));
        agent("/proposals/" + proposal + "/acceptance", intention)
                .then()
                .statusCode(409)
                .body("state", is("accepted"));
        agentGets("/memberships?cooperative=" + id).then().body("items.size()", is(1));
    }

    @Test
    void matchAcceptedNoMore_isProposedNoMore() {
        String need = UUID.randomUUID().toString();
        send(matches(need, 1, "some-platform", "accepted"));
        String mine = "items.find { it.need == '" + need + "' }.state";
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        agentGets("/proposals?limit=200").<String>path(mine))
                .isEqualTo("open"));

        send(matches(need, 2, "some-platform", "rejected"));

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        agentGets("/proposals?limit=200").<String>path(mine))
                .isEqualTo("withdrawn"));
    }

    private static MatchesState matches(String need, long version, String platform, String decision) {
        return new MatchesState(
                need,
                version,
                false,
                "mel",
                "1",
                false,
                List.of(new MatchesState.Match(platform, 0.9, "strong")),
                List.of(new MatchesState.Decision(platform, decision, Instant.now())));
    }
}
