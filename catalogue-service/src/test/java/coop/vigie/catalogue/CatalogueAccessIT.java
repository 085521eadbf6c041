package coop.vigie.catalogue;

import static coop.vigie.kit.identity.Role.ADMIN;
import static coop.vigie.kit.identity.Role.CONTRIBUTOR;
import static coop.vigie.kit.identity.Role.COOPERATIVE_MANAGER;
import static coop.vigie.kit.identity.Role.INSTITUTION_AGENT;
import static coop.vigie.kit.identity.Role.MODERATOR;
import static coop.vigie.kit.testing.AccessContract.Access.everybody;
import static coop.vigie.kit.testing.AccessContract.Access.only;
import static io.restassured.RestAssured.given;

import coop.vigie.kit.testing.AccessContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@QuarkusTest
@ServiceTest
class CatalogueAccessIT extends AccessContract {

    private static final String ROOT = "/catalogue/v1";

    @Override
    protected String root() {
        return ROOT;
    }

    @Override
    protected Map<String, Access> rows() {
        Map<String, Access> rows = new TreeMap<>();
        List.of(
                        "compareVersions exportVocabulary findPlatforms findTerritories followChanges getAcceptances getAdoption",
                        "getConcept getCoverage getDeployment getDeploymentHistory getGrid getOrganisation getPlatform",
                        "getPlatformAsOf getProvenance getPubliccode getSheet getSnapshot getSovereignty getStatistics",
                        "getTerritory getVersion listConceptVersions listConcepts listDeployments listGrids listMembers",
                        "listOrganisations listSimilarPlatforms listTerritoryAncestors listVersions openCatalogGetPublisher",
                        "openCatalogGetSoftware openCatalogListPublishers openCatalogListSoftware readMethod suggest")
                .forEach(line -> List.of(line.split(" ")).forEach(id -> rows.put(id, everybody())));
        Access members = only(CONTRIBUTOR, INSTITUTION_AGENT, MODERATOR, ADMIN);
        List.of("addOrganisation", "changePlatform", "declareDeployment", "proposePlatform", "proposeRevision")
                .forEach(id -> rows.put(id, members));
        List.of("replacePlatform", "restoreVersion", "listRevisions").forEach(id -> rows.put(id, members));
        List.of("getRevision", "withdrawRevision").forEach(id -> rows.put(id, members.theirOwn()));
        Access agents = only(INSTITUTION_AGENT, MODERATOR, ADMIN);
        List.of(
                        "changeOrganisation",
                        "replaceOrganisation",
                        "confirmDeployment",
                        "endDeployment",
                        "listDeploymentProposals",
                        "dismissDeploymentProposal")
                .forEach(id -> rows.put(id, agents.theirOwn()));
        rows.put("contestDeployment", only(CONTRIBUTOR, INSTITUTION_AGENT, COOPERATIVE_MANAGER, MODERATOR, ADMIN));
        Access moderators = only(MODERATOR, ADMIN);
        List.of(
                        "addConcept changeConcept mergeConcept listUnknownFunctions listImports getImport cancelImport",
                        "listImportRows deprecatePlatform mergePlatform reinstatePlatform withdrawPlatform rejectRevision",
                        "giveEvidence decideRevisions listWorkItems")
                .forEach(line -> List.of(line.split(" ")).forEach(id -> rows.put(id, moderators)));
        List.of("publishRevision", "startImport").forEach(id -> rows.put(id, moderators.theirOwn()));
        rows.put("addGrid", only(ADMIN));
        return rows;
    }

    @Override
    protected Map<String, Stranger> strangers() {
        return Map.of(
                "changeOrganisation",
                        new Stranger(
                                () -> agent("apes")
                                        .header("If-Match", tag())
                                        .body("{\"name\": \"X\"}")
                                        .patch(mel()),
                                403),
                "replaceOrganisation",
                        new Stranger(
                                () -> agent("apes")
                                        .header("If-Match", tag())
                                        .body("{\"name\": \"X\"}")
                                        .put(mel()),
                                403),
                "confirmDeployment",
                        new Stranger(() -> agent("apes").body("{}").post(deployment() + "/confirmation"), 403),
                "endDeployment",
                        new Stranger(
                                () -> agent("apes")
                                        .body("{\"endedOn\": \"2026-11-01\"}")
                                        .post(deployment() + "/end"),
                                403),
                "listDeploymentProposals",
                        new Stranger(() -> agent("apes").get(ROOT + "/deployment-proposals?organisation=mel"), 403),
                "dismissDeploymentProposal",
                        new Stranger(
                                () -> agent("apes")
                                        .body("{}")
                                        .post(ROOT + "/deployment-proposals/besoin/mobicoop/dismissal"),
                                404),
                "getRevision", new Stranger(() -> subject("autre", CONTRIBUTOR).get(revision("moi")), 404),
                "withdrawRevision",
                        new Stranger(() -> subject("autre", CONTRIBUTOR).post(revision("moi") + "/withdrawal"), 403),
                "publishRevision",
                        new Stranger(() -> subject("moi", MODERATOR).post(revision("moi") + "/publication"), 403),
                "startImport",
                        new Stranger(
                                () -> subject("moi", MODERATOR)
                                        .body("[]")
                                        .post(ROOT + "/imports?format=sill&trusted=true"),
                                403));
    }

    private static String mel() {
        return ROOT + "/organisations/mel";
    }

    private static String tag() {
        return given().get(mel()).header("ETag");
    }

    /** A deployment of the Métropole européenne de Lille. */
    private static String deployment() {
        String id = subject("quelqu-un", CONTRIBUTOR)
                .body(Map.of("platform", "mobicoop", "organisation", "mel", "use", "essai " + UUID.randomUUID()))
                .post(ROOT + "/deployments")
                .path("id");
        return ROOT + "/deployments/" + id;
    }

    /** A proposal of this person. */
    private static String revision(String author) {
        String id = "acces-" + UUID.randomUUID();
        subject(author, CONTRIBUTOR)
                .body(Map.of("id", id, "name", id, "kind", "software", "summary", "Un outil."))
                .post(ROOT + "/platforms");
        return ROOT + "/platforms/" + id + "/revisions/1";
    }

    private static RequestSpecification agent(String organisation) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(INSTITUTION_AGENT, organisation));
    }

    private static RequestSpecification subject(String name, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.ofSubject(name, role));
    }
}
