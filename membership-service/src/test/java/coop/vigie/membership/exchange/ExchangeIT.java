package coop.vigie.membership.exchange;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An existing register comes in with its history, or not at all; and goes out so that it can come in again. */
@QuarkusTest
@ServiceTest
class ExchangeIT {

    private static final String HISTORY =
            """
            kind;effectiveOn;holder;publicBody;naturalPerson;category;college;shares;paid;ratio;act;approval;beneficiary;beneficiaryCategory;beneficiaryCollege
            subscription;02/01/2020;Équipe salariée;non;;employees;a;5;1000,00;;PV du 2 janvier;;;;
            subscription;2020-01-02;Association des usagers;;;users;b;40;;;statuts;;;;
            subscription;2020-03-01;Sidonie Vautrin;;oui;users;b;2;;;bulletin;;;;
            subscription;2021-06-01;Ville;oui;;public-bodies;c;30;1500.00;;délibération 12;CA;;;
            payment;2022-06-01;Ville;;;;;;1500,00;;mandat 44;;;;
            transfer;2023-02-01;Sidonie Vautrin;;;;;1;;;ordre 1;CA du 15/01/2023;Marius Lecoq;users;b
            split;2024-01-01;;;;;;;;2/1;AGE;;;;
            cancellation;2024-12-31;Marius Lecoq;;;;;2;;;retrait;;;;
            """;

    @Test
    void history_isReplayedWithItsDates() {
        String path = taken();

        csv(path, HISTORY, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("entered", is(false))
                .body("errorCount", is(0));
        managerGets(path + "/register").then().body("shares", is(0));
        csv(path, HISTORY, "")
                .then()
                .statusCode(201)
                .body("entered", is(true))
                .body("members", is(4))
                .body("shares", is(152))
                .body("lastMovement", is(8));

        managerGets(path + "/register?asOf=2020-12-31")
                .then()
                .body("shares", is(47))
                .body("capital.amount", is("9400.00"));
        managerGets(path + "/register?asOf=2023-12-31").then().body("shares", is(77));
        managerGets(path + "/register")
                .then()
                .body("shares", is(152))
                .body("capital.amount", is("15200.00"))
                .body("holdings.find { it.holder.name == 'Ville' }.paid.amount", is("3000.00"))
                .body("holdings.find { it.holder.name == 'Ville' }.remaining.amount", is("3000.00"))
                .body("holdings.find { it.holder.name == 'Sidonie Vautrin' }.shares", is(2));
        managerGets(path + "/ledger-verification").then().body("valid", is(true));
        csv(path, HISTORY, "").then().statusCode(409).body("type", endsWith("/register-already-open"));
    }

    @Test
    void faults_areToldByLine_andNothingIsEntered() {
        String path = taken();
        String faulty =
                """
                kind,effectiveOn,holder,category,college,shares,paid,ratio
                subscription,2020-01-02,Équipe,employees,a,5,,
                subscription,2020-02-30,Usagers,users,b,5,,
                loan,2020-01-02,Usagers,users,b,5,,
                subscription,2020-01-03,Usagers,users,z,5,,
                subscription,2020-01-04,Usagers,users,b,many,,
                subscription,2020-01-05,Usagers,users,b,4,400.01,
                cancellation,2020-01-06,Équipe,,,6,,
                cancellation,2020-01-07,Personne,,,1,,
                subscription,2099-01-01,Équipe,employees,a,5,,
                subscription,2020-02-01,Ville,public-bodies,c,10,,
                split,2020-03-01,,,,,,1/2
                """;

        csv(path, faulty, "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/import-refused"))
                .body("rowErrors.find { it.line == 3 }.field", is("effectiveOn"))
                .body("rowErrors.find { it.line == 4 }.field", is("kind"))
                .body("rowErrors.find { it.line == 5 }.code", is("unknown-college"))
                .body("rowErrors.find { it.line == 6 }.field", is("shares"))
                .body("rowErrors.find { it.line == 7 }.code", is("over-subscribed"))
                .body("rowErrors.find { it.line == 8 }.code", is("not-enough-shares"))
                .body("rowErrors.find { it.line == 9 }.code", is("unknown-holder"))
                .body("rowErrors.find { it.line == 10 }.code", is("date-in-future"))
                .body("rowErrors.find { it.line == 11 }.code", is("M-04"))
                .body("rowErrors.find { it.line == 12 }.code", is("share-would-be-cut"));
        managerGets(path + "/movements").then().body("items.size()", is(0));
        managerGets("/cooperatives/" + id(path) + "/register").then().body("shares", is(0));
    }

    @Test
    void whatLinesSayOfHolders_isToldWhereARegisterCannotKeepIt() {
        String faulty =
                """
                kind,effectiveOn,holder,organisation,siren,category,college,address,shares,paid,price
                subscription,2020-01-02,Équipe,,123456789,employees,a,,5,,
                subscription,2020-01-03,Usagers,,,users,b,%s,5,,
                subscription,2020-01-04,Syndicat,syndicat-inconnu,,users,b,,5,,
                subscription,2020-01-05,Amis,,732829320,users,b,,5,,
                subscription,2020-01-06,Amis,,,employees,a,,5,,
                subscription,2020-01-07,Amis,,,,,,5,,500.00
                cancellation,2020-01-08,Amis,,,,,,1,600.00,
                """
                        .formatted("x".repeat(301));

        csv(taken(), faulty, "")
                .then()
                .statusCode(409)
                .body(
                        "rowErrors.collect { it.line + ' ' + it.code }.sort()",
                        is(List.of(
                                "2 siren-malformed",
                                "3 too-long",
                                "4 unknown-organisation",
                                "6 other-place",
                                "7 price-not-expected",
                                "8 over-subscribed")));
    }

    @Test
    void datesRatiosAndReferences_thatNoRegisterHas_areToldByLine() {
        String faulty =
                """
                kind,effectiveOn,holder,category,college,shares,ratio,act
                subscription,-9999-01-01,Équipe,employees,a,5,,
                subscription,1799-12-31,Équipe,employees,a,5,,
                subscription,1800-01-01,Équipe,employees,a,5,,
                split,2020-01-01,,,,,0/1,
                split,2020-01-01,,,,,2/2,
                subscription,2020-01-01,Équipe,employees,a,5,,%s
                """
                        .formatted("x".repeat(501));

        csv(taken(), faulty, "")
                .then()
                .statusCode(409)
                .body(
                        "rowErrors.collect { it.line + ' ' + it.code }.sort()",
                        is(List.of(
                                "2 date-too-early",
                                "3 date-too-early",
                                "5 ratio-malformed",
                                "6 ratio-malformed",
                                "7 too-long")));
    }

    @Test
    void nameInCapitals_isTheSameHolder_asTheDatabaseTellsThemApart() {
        String path = taken();
        String same =
                """
                kind,effectiveOn,holder,category,college,shares
                subscription,2020-01-01,ΑΣ,users,b,5
                subscription,2020-01-02,ασ,users,b,5
                subscription,2020-01-02,ÉQUIPE,employees,a,5
                subscription,2020-01-02,équipe,employees,a,5
                """;

        csv(path, same, "").then().statusCode(201).body("members", is(2)).body("shares", is(20));
    }

    @Test
    void capital_thatIsLargerThanAnyAmount_isRefused() {
        StringBuilder huge = new StringBuilder("kind,effectiveOn,holder,category,college,shares\n");
        for (int i = 0; i < 11; i++) {
            huge.append("subscription,2020-01-01,Société %d,users,b,1000000000\n".formatted(i));
        }

        for (String query : List.of("?dryRun=true", "")) {
            csv(taken(), huge.toString(), query).then().statusCode(400).body("errors[0].code", is("amount-too-large"));
        }
    }

    @Test
    void nominalThatIsNotExact_hidesNoOtherFault() {
        String faulty =
                """
                kind,effectiveOn,holder,category,college,shares,paid,ratio
                subscription,2020-01-02,Équipe,employees,a,7,,
                split,2020-03-01,,,,,,1/7
                cancellation,2020-04-06,Équipe,,,60,,
                subscription,2099-01-01,Équipe,employees,a,5,,
                subscription,2020-05-03,Usagers,users,z,5,,
                """;

        csv(taken(), faulty, "")
                .then()
                .statusCode(409)
                .body("rowErrors.line.sort()", is(List.of(3, 4, 5, 6)))
                .body("rowErrors.find { it.line == 3 }.code", is("nominal-not-exact"))
                .body("rowErrors.find { it.line == 4 }.code", is("not-enough-shares"));
    }

    @Test
    void register_goesOutAsCsv_andComesInTheSame() {
        String first = taken();
        csv(first, HISTORY, "").then().statusCode(201);
        String out = export(first, "text/csv").then().statusCode(200).extract().asString();
        assertThat(out).startsWith("\ufeff").contains("Sidonie Vautrin");

        String second = taken();
        csv(second, out, "").then().statusCode(201);

        assertThat(holdings(second)).isEqualTo(holdings(first));
    }

    @Test
    void register_goesOutAsOpenCapFormat_andComesInTheSame() {
        String first = taken();
        csv(first, HISTORY, "").then().statusCode(201);
        String out = export(first, "application/json")
                .then()
                .statusCode(200)
                .body("stakeholders.object_type", hasItem("STAKEHOLDER"))
                .body(
                        "stakeholders.find { it.name.legal_name == 'Sidonie Vautrin' }.stakeholder_type",
                        is("INDIVIDUAL"))
                .body("transactions.object_type", hasItem("TX_STOCK_TRANSFER"))
                .body("transactions.object_type", hasItem("TX_STOCK_CLASS_SPLIT"))
                .extract()
                .asString();

        String second = taken();
        ocf(second, out).then().statusCode(201);

        assertThat(shares(second)).isEqualTo(shares(first));
        managerGets(second + "/ledger-verification").then().body("valid", is(true));
    }

    @Test
    void openCapFormat_thatCannotBeRead_isToldByObject() {
        String path = taken();
        ocf(path, "{\"transactions\": [").then().statusCode(400).body("errors[0].code", is("json-malformed"));
        ocf(
                        path,
                        """
                        {"transactions": [
                          {"object_type": "TX_STOCK_ISSUANCE", "date": "2020-01-01", "security_id": "s", "stakeholder_id": "nobody",
                           "quantity": "5"},
                          {"object_type": "TX_WARRANT_ISSUANCE", "date": "2020-01-01"},
                          {"object_type": "STAKEHOLDER", "id": "known", "name": {"legal_name": "Équipe"}},
                          {"object_type": "TX_STOCK_ISSUANCE", "date": "2020-01-01", "security_id": "t", "stakeholder_id": "known",
                           "quantity": "-5"},
                          {"object_type": "TX_STOCK_ISSUANCE", "date": "2020-01-01", "security_id": "u", "stakeholder_id": "known",
                           "quantity": "0"}]}""")
                .then()
                .statusCode(409)
                .body("rowErrors.code", is(List.of("unknown-stakeholder", "unsupported", "malformed", "malformed")));
    }

    @Test
    void registerOverTheCeiling_comesInWithAReasonOnly() {
        String path = taken();
        String over =
                """
                kind,effectiveOn,holder,publicBody,category,college,shares
                subscription,2020-01-02,Équipe,,employees,a,5
                subscription,2020-01-02,Ville,true,public-bodies,c,6
                """;
        csv(path, over, "").then().statusCode(409);

        csv(path, over, "?breachAcknowledged=retrait%20de%202019").then().statusCode(201);
    }

    @Test
    void import_isForTheKeeper_andNotForAnythingElseThanAFile() {
        String path = taken();
        given().auth()
                .oauth2(Tokens.ofSubject("somebody-else", Role.COOPERATIVE_MANAGER))
                .header("Idempotency-Key", newId())
                .contentType("text/csv;charset=UTF-8")
                .body(HISTORY)
                .post(MembershipApi.ROOT + path + "/imports")
                .then()
                .statusCode(403);
        csv(path, " ", "").then().statusCode(400);
        csv(path, "kind;effectiveOn\n", "").then().statusCode(400);
        csv(path, "a,kind\n1,2\n", "")
                .then()
                .statusCode(400)
                .body("errors.code.unique()", is(List.of("column-missing")))
                .body("errors[0].detail", containsString("« effectiveOn »"));
    }

    private static String taken() {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        return "/cooperatives/" + id;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Response csv(String path, String body, String query) {
        return given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("Idempotency-Key", newId())
                .contentType("text/csv;charset=UTF-8")
                .urlEncodingEnabled(false)
                .body(body)
                .post(MembershipApi.ROOT + path + "/imports" + query);
    }

    private static Response ocf(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("Idempotency-Key", newId())
                .contentType("application/json")
                .body(body)
                .post(MembershipApi.ROOT + path + "/imports");
    }

    private static Response export(String path, String accept) {
        return given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .accept(accept)
                .get(MembershipApi.ROOT + path + "/register-export");
    }

    private static List<Map<String, Object>> holdings(String path) {
        List<Map<String, Object>> holdings = managerGets(path + "/register").path("holdings");
        holdings.forEach(h -> ((Map<?, ?>) h.get("holder")).remove("id"));
        return holdings;
    }

    private static List<String> shares(String path) {
        List<String> names = managerGets(path + "/register")
                .path(
                        "holdings.collect { it.holder.name + ' ' + it.shares + ' ' + it.category + ' ' + it.college + ' ' + it.since }");
        return names.stream().sorted().toList();
    }
}
