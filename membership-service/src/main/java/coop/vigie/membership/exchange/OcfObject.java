package coop.vigie.membership.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
                comment(stakeholder, "college", null),
                address(stakeholder));
    }

    /** The first of its addresses, on one line. */
    private static String address(JsonNode stakeholder) {
        JsonNode address = stakeholder.path("addresses").path(0);
        String line = Stream.of("street_suite", "postal_code", "city")
                .map(part -> address.path(part).asText(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return line.isBlank() ? null : line;
    }

    static String comment(JsonNode object, String name, String otherwise) {
        return comments(object, name).stream().findFirst().orElse(otherwise);
    }

    static List<String> comments(JsonNode object, String name) {
        String start = "vigie:" + name + "=";
        return StreamSupport.stream(object.path("comments").spliterator(), false)
                .map(JsonNode::asText)
                .filter(comment -> comment.startsWith(start))
                .map(comment -> comment.substring(start.length()))
                .toList();
    }

    /** What is paid on an issuance, what ends with a cancellation, or what a transfer was for; null where it does not say. */
    static Euros amount(JsonNode object, RegisterRow.Kind kind) {
        String amount = kind.bringsIn()
                ? object.path("cost_basis").path("amount").asText(null)
                : comment(object, kind.passesOn() ? "price" : "paid", null);
        return amount == null ? null : Euros.of(amount);
    }

    /** What this kind of object does, as far as the format tells it apart. */
    static RegisterRow.Kind kind(JsonNode object, RegisterRow.Kind plain) {
        String said = comment(object, "kind", "");
        return plain == RegisterRow.Kind.SUBSCRIPTION && said.equals("opening")
                ? RegisterRow.Kind.OPENING
                : plain == RegisterRow.Kind.TRANSFER && said.equals("transmission")
                        ? RegisterRow.Kind.TRANSMISSION
                        : plain;
    }

    static String act(JsonNode object) {
        String act = comment(object, "act", null);
        return act != null
                ? act
                : object.path("reason_text").asText(object.path("custom_id").asText(null));
    }

    /** A payment apart from any issuance, as a comment tells it: whose, when, how much, and the reference. */
    static RegisterRow payment(int line, String comment, Map<String, Party> stakeholders) {
        String[] said = comment.split(" ", 4);
        Party holder = said.length < 3 ? null : stakeholders.get(said[0]);
        if (holder == null) {
            throw new IllegalArgumentException("no payment of a stakeholder: " + comment);
        }
        return new RegisterRow(
                line,
                RegisterRow.Kind.PAYMENT,
                LocalDate.parse(said[1]),
                holder,
                null,
                0,
                Euros.of(said[2]),
                null,
                said.length < 4 ? null : said[3],
                null);
    }

    static String approval(JsonNode object) {
        return comment(object, "approval", object.path("consideration_text").asText(null));
    }

    static long quantity(JsonNode object) {
        return RegisterRow.shares(whole(object.path("quantity").asText()));
    }

    static long whole(String number) {
        return new BigDecimal(number).longValueExact();
    }
}
