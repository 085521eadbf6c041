package coop.vigie.membership.document;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.founders;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.newId;
import static io.restassured.RestAssured.given;

import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A métropole that becomes a member, with all that its jurists would have written down; and the documents of that story. */
record DocumentStory(String cooperative, String dossier) {

    private static final String AUTHORITY = "metropole-des-deux-rives";

    static DocumentStory told(Jdbi jdbi) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO organisation_view (id, version, removed, body)
                        VALUES (:id, 1, false, CAST(:body AS jsonb)) ON CONFLICT DO NOTHING""")
                .bind("id", AUTHORITY)
                .bind(
                        "body",
                        EventCodec.write(new OrganisationState(
                                AUTHORITY,
                                1,
                                false,
                                "Métropole des Deux-Rives",
                                "epci",
                                "200000198",
                                "200000198",
                                350_000,
                                null,
                                null)))
                .execute());
        String path = cooperativeWithAPast();
        String dossier = dossier(path);
        vote(dossier);
        manager(dossier + "/approval", Map.of("approvedOn", "2026-03-05", "body", "Conseil d'administration"))
                .then()
                .statusCode(200);
        manager(dossier + "/registration", Map.of("effectiveOn", "2026-03-05"))
                .then()
                .statusCode(201);
        manager(
                        dossier + "/payments",
                        Map.of("amount", euros("1250.00"), "paidOn", "2026-03-12", "reference", "Mandat 2026-1187"))
                .then()
                .statusCode(201);
        manager(
                        path + "/transfers",
                        Map.of(
                                "kind", "transfer",
                                "from", "Association voisine",
                                "to",
                                        Map.of(
                                                "name",
                                                "Association des usagers",
                                                "address",
                                                "4 place du Marché, 59800 Lille"),
                                "shares", 5,
                                "effectiveOn", "2026-06-30",
                                "act", "ordre de mouvement du 12 juin 2026",
                                "approval", "CA du 20 juin 2026",
                                "price", euros("450.00")))
                .then()
                .statusCode(201);
        return new DocumentStory(path, dossier);
    }

    private static String cooperativeWithAPast() {
        String id = newId();
        Map<String, Object> draft = new HashMap<>(MembershipApi.cooperative(id));
        draft.putAll(Map.of(
                "siren", "912345675",
                "seat", "12 rue des Tanneurs, 59000 Lille",
                "registry", "Lille Métropole",
                "object", "Développer et exploiter des services numériques d'intérêt collectif",
                "variant", "SAS",
                "approvalBody", "conseil d'administration",
                "tally", "proportional"));
        manager("/cooperatives", draft).then().statusCode(201);
        manager("/cooperatives/" + id + "/opening-register", founders()).then().statusCode(201);
        for (int year = 2023; year <= 2025; year++) {
            manager("/cooperatives/" + id + "/accounts", accounts(year)).then().statusCode(201);
        }
        manager(
                        "/cooperatives/" + id + "/public-aids",
                        Map.of("grantedOn", "2025-06-01", "amount", euros("40000.00"), "grantor", "Région"))
                .then()
                .statusCode(201);
        manager("/cooperatives/" + id + "/periods", Map.of("endsOn", "2025-12-31"))
                .then()
                .statusCode(201);
        return "/cooperatives/" + id;
    }

    private static Map<String, Object> accounts(int year) {
        return Map.of(
                "endsOn", year + "-12-31",
                "approvedOn", (year + 1) + "-06-15",
                "turnover", euros((180_000 + 20_000 * (year - 2023)) + ".00"),
                "result", euros(year == 2023 ? "-8000.00" : "3200.50"),
                "capital", euros("65000.00"),
                "legalReserve", euros("4000.00"),
                "statutoryReserves", euros("6000.00"),
                "losses", euros(year == 2023 ? "12000.00" : "8799.50"));
    }

    private static String dossier(String path) {
        String dossier = "/memberships/"
                + agent(
                                "/memberships",
                                Map.of(
                                        "cooperative",
                                        path.substring(path.lastIndexOf('/') + 1),
                                        "organisation",
                                        AUTHORITY,
                                        "shares",
                                        50,
                                        "category",
                                        "public-bodies",
                                        "college",
                                        "c",
                                        "purpose",
                                        "Le prêt de vélos aux agents et aux habitants repose sur un logiciel libre que la coopérative développe avec ses usagers. Devenir sociétaire donne à la métropole une voix sur ses évolutions."))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Map<String, Object> review = new HashMap<>(
                Map.of(
                        "statutesReceivedOn", "2025-12-01",
                        "accountsYear", 2025,
                        "losses", euros("8799.50"),
                        "aidBasis", "market-investor",
                        "aidStatementOn", "2026-01-12",
                        "competence",
                                "La métropole exerce la compétence « aménagement numérique » et soutient l'économie sociale et solidaire de son territoire.",
                        "epciLink", "Les communes membres restent libres d'adhérer pour leurs propres services.",
                        "commission", "la commission numérique et innovation du 22 janvier 2026",
                        "discardedOptions",
                                "Une subvention ne donne aucune voix ; un marché public ne permet pas de mutualiser le développement."));
        review.putAll(Map.of("budget", "budget principal 2026", "court", "Lille"));
        agent(dossier + "/review", review).then().statusCode(200);
        agent(dossier + "/readiness", Map.of("visa", "Direction juridique"))
                .then()
                .statusCode(200);
        return dossier;
    }

    private static void vote(String dossier) {
        Map<String, Object> vote = new HashMap<>(Map.of(
                "number", "26-C-0042",
                "votedOn", "2026-02-06",
                "convenedOn", "2026-01-30",
                "rapporteur", "Mme Lucie Morel",
                "members", 188,
                "present", 172,
                "proxies", 14,
                "quorum", 95,
                "for", 160));
        vote.putAll(Map.of(
                "against",
                3,
                "abstentions",
                5,
                "recusals",
                List.of("M. Paul Girard"),
                "signatory",
                "La présidente",
                "authorisedUntil",
                "2026-12-31",
                "explanatoryNote",
                true,
                "representative",
                Map.of("name", "Mme Camille Dupont", "substitute", "M. Dominique Martin", "until", "2032-03-31")));
        agent(dossier + "/deliberation", vote).then().statusCode(200);
        agent(
                        dossier + "/transmission",
                        Map.of(
                                "receivedOn",
                                "2026-02-10",
                                "publishedOn",
                                "2026-02-11",
                                "reference",
                                "059-200093201-20260206",
                                "certifiedOn",
                                "2026-02-11"))
                .then()
                .statusCode(200);
        agent(dossier + "/subscription-form", Map.of("signedOn", "2026-03-02", "signatory", "La présidente"))
                .then()
                .statusCode(200);
    }

    private static Response agent(String path, Object body) {
        return MembershipApi.post(Tokens.of(Role.INSTITUTION_AGENT, AUTHORITY), path, body, newId());
    }

    Response document(DocumentKind kind, String accept) {
        boolean ofCooperative = kind == DocumentKind.REGISTER || kind == DocumentKind.SUMMONS;
        return given().auth()
                .oauth2(
                        ofCooperative
                                ? Tokens.of(Role.COOPERATIVE_MANAGER)
                                : Tokens.of(Role.INSTITUTION_AGENT, AUTHORITY))
                .accept(accept)
                .get(MembershipApi.ROOT + (ofCooperative ? cooperative : dossier) + "/documents/" + kind.code());
    }
}
