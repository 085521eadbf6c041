package coop.vigie.catalogue.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How sources complete one another. */
class JoinedTest {

    private static final Source CNLL = new Source("cnll", "CNLL", null, null);
    private static final Source SILL = new Source("sill", "SILL", null, null);

    private ObjectNode document = Json.object();
    private final Claims claims = new Claims(Json.object());

    @Test
    void strongerWord_standsWhicheverComesLast() {
        says(
                Source.declared(),
                "{\"offers\": [{\"provider\": \"A\", \"kind\": \"support\", \"address\": \"https://a.example\"}]}");

        for (int i = 0; i < 2; i++) {
            brings(
                    CNLL,
                    "[{\"provider\": \"A\", \"kind\": \"support\", \"address\": \"https://b.example\", \"siren\": \"356000000\"},"
                            + " {\"provider\": \"B\", \"kind\": \"support\"}]");
        }

        assertThat(document.at("/offers/0/address").asText()).isEqualTo("https://a.example");
        assertThat(document.at("/offers/0/siren").asText()).isEqualTo("356000000");
        assertThat(document.at("/offers/1/provider").asText()).isEqualTo("B");
        assertThat(claims.winner("offers")).contains(Source.DECLARED);
    }

    @Test
    void whatWasRemoved_comesBackFromNobodyWeaker() {
        says(
                Source.declared(),
                "{\"offers\": [{\"provider\": \"A\", \"kind\": \"support\"}, {\"provider\": \"B\", \"kind\": \"support\"}]}");
        says(Source.declared(), "{\"offers\": [{\"provider\": \"B\", \"kind\": \"support\"}]}");

        brings(SILL, "[{\"provider\": \"A\", \"kind\": \"support\", \"address\": \"https://a.example\"}]");

        assertThat(document.at("/offers").findValuesAsText("provider")).isEqualTo(List.of("B"));
    }

    @Test
    void offersOfOneProvider_inTwoTerritories_bothStay() {
        says(
                Source.declared(),
                "{\"offers\": [{\"provider\": \"A\", \"kind\": \"support\", \"territory\": \"32\"},"
                        + " {\"provider\": \"A\", \"kind\": \"support\", \"territory\": \"53\"}]}");

        brings(CNLL, "[{\"provider\": \"B\", \"kind\": \"support\"}]");

        assertThat(document.at("/offers").findValuesAsText("territory")).isEqualTo(List.of("32", "53"));
    }

    @Test
    void wordOfAList_isThereOnce_whateverItsCapitals() {
        JsonNode known = Json.node("[\"fr\"]");

        Joined.Completed joined = Joined.join("languages", known, Json.node("[\"FR\", \"en\"]"), 50, Map.of());

        assertThat(joined.value()).isEqualTo(Json.node("[\"fr\", \"en\"]"));
        assertThat(joined.complete()).isTrue();
    }

    private void says(Source source, String whole) {
        ObjectNode before = document;
        document = Json.object(whole);
        claims.won(List.of("offers"), before, document, source, 1, Instant.EPOCH);
    }

    private void brings(Source source, String offers) {
        ObjectNode before = document.deepCopy();
        JsonNode said = Json.node(offers);
        int rank = Precedence.rank(source.id(), "offers");
        JsonNode joined = Joined.join(
                        "offers",
                        document.get("offers"),
                        said,
                        rank,
                        claims.ranks("offers", document.get("offers"), source.id()))
                .value();
        claims.lost("offers", said, source, Instant.EPOCH);
        document.set("offers", joined);
        if (!before.equals(document)) {
            claims.won(List.of("offers"), before, document, source, 2, Instant.EPOCH);
        }
    }
}
