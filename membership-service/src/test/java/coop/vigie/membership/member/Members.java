package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.holding;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cooperative with a natural person among its members, and what happens to its members. */
public final class Members {

    private Members() {}

    /** 650 shares, all paid, 300 of them public, since this day; returns its path. */
    public static String openedOn(String day) {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        List<Map<String, Object>> holdings = new ArrayList<>(List.of(
                paid(holding("Équipe salariée", "employees", "a", 50, false)),
                paid(holding("Association des usagers", "users", "b", 275, false)),
                paid(holding("Ville", "public-bodies", "c", 150, true)),
                paid(holding("Communauté de communes", "public-bodies", "c", 100, true)),
                paid(holding("Département", "public-bodies", "c", 50, true))));
        Map<String, Object> person = paid(holding("Ada Bernard", "users", "b", 25, false));
        person.put("holder", Map.of("name", "Ada Bernard", "naturalPerson", true));
        holdings.add(person);
        manager("/cooperatives/" + id + "/opening-register", Map.of("asOf", day, "holdings", holdings))
                .then()
                .statusCode(201);
        return "/cooperatives/" + id;
    }

    private static Map<String, Object> paid(Map<String, Object> holding) {
        Map<String, Object> paid = new HashMap<>(holding);
        paid.put("paid", euros(holding.get("shares") + "00.00"));
        return paid;
    }

    public static Response asks(String cooperative, String holder, String kind, Map<String, ?> facts) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("holder", holder, "kind", kind, "requestedOn", "2026-05-10", "act", "procès-verbal"));
        draft.putAll(facts);
        return manager(cooperative + "/withdrawals", draft);
    }

    /** The path of an exit that is asked for. */
    public static String asked(String cooperative, String holder, String kind, Map<String, ?> facts) {
        return cooperative + "/withdrawals/"
                + asks(cooperative, holder, kind, facts)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static Response cancel(String exit, String on) {
        return manager(exit + "/cancellation", Map.of("effectiveOn", on));
    }

    /** Valued on accounts without losses. */
    public static Response value(String exit, String approvedOn) {
        return manager(
                exit + "/valuation",
                Map.of("approvedOn", approvedOn, "capital", euros("65000.00"), "losses", euros("0.00")));
    }

    public static Response transfer(String cooperative, Map<String, ?> facts) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("effectiveOn", "2026-06-30", "act", "ordre de mouvement", "shares", 10));
        draft.putAll(facts);
        return manager(cooperative + "/transfers", draft);
    }

    public static String standing(String cooperative, String holder) {
        return managerGets(cooperative + "/positions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '" + holder + "' }.standing");
    }

    public static void ledgersAgree(String cooperative) {
        managerGets(cooperative + "/ledger-verification").then().statusCode(200).body("valid", is(true));
    }
}
