package coop.vigie.membership.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.membership.exchange.RegisterRow.Party;
import java.math.BigDecimal;

/** What an Open Cap Format object says, read one way for all of them. */
final class OcfObject {

    private OcfObject() {}

    static Party party(JsonNode stakeholder) {
        String siren = null;
        for (JsonNode tax : stakeholder.path("tax_ids")) {
            siren = tax.path("tax_id").asText(siren);
        }
        String said = comment(stakeholder, "publicBody", null);
        return new Party(
                stakeholder
                        .path("name")
                        .path("legal_name")
                        .asText(stakeholder.path("id").asText()),
                comment(stakeholder, "organisation", null),
                siren != null && siren.matches("[0-9]{9}") ? siren : null,
                said == null ? null : Boolean.valueOf(said),
                "INDIVIDUAL".equals(stakeholder.path("stakeholder_type").asText()),
                comment(stakeholder, "category", null),
                comment(stakeholder, "college", null));
    }

    static String comment(JsonNode object, String name, String otherwise) {
        String start = "vigie:" + name + "=";
        for (JsonNode comment : object.path("comments")) {
            if (comment.asText().startsWith(start)) {
                return comment.asText().substring(start.length());
            }
        }
        return otherwise;
    }

    static String act(JsonNode object) {
        String act = comment(object, "act", null);
        return act != null
                ? act
                : object.path("reason_text").asText(object.path("custom_id").asText(null));
    }

    static long quantity(JsonNode object) {
        return whole(object.path("quantity").asText());
    }

    static long whole(String number) {
        return new BigDecimal(number).longValueExact();
    }
}
