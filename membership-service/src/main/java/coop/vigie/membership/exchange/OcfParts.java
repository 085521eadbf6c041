package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.value.Euros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objects around the transactions of an Open Cap Format document, and the comments that carry what it has no place for. */
final class OcfParts {

    private OcfParts() {}

    static Map<String, Object> issuer(Cooperative cooperative) {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", cooperative.id());
        issuer.put("object_type", "ISSUER");
        issuer.put("legal_name", cooperative.identity().name());
        issuer.put("country_of_formation", "FR");
        issuer.put("tax_ids", taxIds(cooperative.identity().siren()));
        return issuer;
    }

    static Map<String, Object> stockClass(Category category, Euros nominal) {
        Map<String, Object> stock = new LinkedHashMap<>();
        stock.put("id", "class-" + category.id());
        stock.put("object_type", "STOCK_CLASS");
        stock.put("name", category.id());
        stock.put("class_type", "COMMON");
        stock.put("default_id_prefix", "P-");
        stock.put("initial_shares_authorized", "UNLIMITED");
        stock.put("votes_per_share", 0);
        stock.put("par_value", money(nominal));
        stock.put("seniority", "1");
        comment(stock, "category", category.id());
        return stock;
    }

    static Map<String, Object> stakeholder(Party party, String id, Long number) {
        Map<String, Object> stakeholder = new LinkedHashMap<>();
        stakeholder.put("id", id);
        stakeholder.put("object_type", "STAKEHOLDER");
        stakeholder.put("name", Map.of("legal_name", party.name()));
        stakeholder.put("stakeholder_type", party.naturalPerson() ? "INDIVIDUAL" : "INSTITUTION");
        stakeholder.put("issuer_assigned_id", String.valueOf(number));
        stakeholder.put("tax_ids", taxIds(party.siren()));
        comment(stakeholder, "category", party.category());
        comment(stakeholder, "publicBody", party.publicBody());
        comment(stakeholder, "college", party.college());
        comment(stakeholder, "organisation", party.organisation());
        if (party.address() != null) {
            stakeholder.put(
                    "addresses",
                    List.of(Map.of("address_type", "LEGAL", "street_suite", party.address(), "country", "FR")));
        }
        return stakeholder;
    }

    /** What a line says beyond dates and quantities; objects of one line are one movement. */
    static void comments(Map<String, Object> transaction, RegisterRow row) {
        comment(transaction, "act", row.act());
        comment(transaction, "approval", row.approval());
        comment(transaction, "line", row.line());
        comment(transaction, "kind", row.kind().name().toLowerCase(Locale.ROOT));
        if (row.kind().passesOn()) {
            comment(transaction, "price", row.amount());
        } else if (row.kind() == Kind.CANCELLATION) {
            comment(transaction, "paid", row.amount());
        }
    }

    @SuppressWarnings("unchecked")
    static void comment(Map<String, Object> object, String name, Object value) {
        List<String> comments = (List<String>) object.computeIfAbsent("comments", key -> new ArrayList<String>());
        if (value != null) {
            comments.add("vigie:" + name + "=" + value);
        }
    }

    static Map<String, Object> money(Euros amount) {
        return Map.of("amount", amount.toString(), "currency", "EUR");
    }

    private static List<Map<String, Object>> taxIds(String siren) {
        return siren == null ? List.of() : List.of(Map.of("tax_id", siren, "country", "FR"));
    }
}
