package coop.vigie.membership;

import static coop.vigie.kit.identity.Role.ADMIN;
import static coop.vigie.kit.identity.Role.COOPERATIVE_MANAGER;
import static coop.vigie.kit.identity.Role.INSTITUTION_AGENT;
import static coop.vigie.kit.testing.AccessContract.Access.everybody;
import static coop.vigie.kit.testing.AccessContract.Access.only;
import static io.restassured.RestAssured.given;

import coop.vigie.kit.testing.AccessContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.member.Members;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A register is its keepers', a dossier its institution's and its cooperative's, a portfolio its organisation's. */
@QuarkusTest
@ServiceTest
class MembershipAccessIT extends AccessContract {

    private static final String ROOT = MembershipApi.ROOT;

    /** What only the keepers of a cooperative do with it; each refused to the keeper of another one. */
    private static final String KEPT =
            """
            changeCooperative PATCH
            setKeepers PUT /keepers
            readAccessLog GET /access-log
            approveAccounts POST /accounts
            listCalls GET /calls
            callShares POST /calls
            correctMovement POST /corrections
            getCooperativeDocument GET /documents/register
            readElectorate GET /electorate
            importRegister POST /imports
            payInterest POST /interests
            verifyLedger GET /ledger-verification
            listMoneyMovements GET /money-movements
            listMovements GET /movements
            getMovement GET /movements/1
            changeNominal POST /nominal-changes
            openRegister POST /opening-register
            reverseMemberPayment POST /payment-reversals
            payShares POST /payments
            listPeriods GET /periods
            closePeriod POST /periods
            readAids GET /public-aids
            recordAid POST /public-aids
            readRegister GET /register
            exportRegister GET /register-export
            transferShares POST /transfers
            returnMemberExcess POST /returns
            countVotes POST /votes
            listPositions GET /positions
            listTransferRefusals GET /transfer-refusals
            refuseTransfer POST /transfer-refusals
            dissolveCooperative POST /dissolution
            closeLiquidation POST /dissolution/closing
            noteAppeal POST /withdrawals/%1$s/appeals
            cancelShares POST /withdrawals/%1$s/cancellation
            prescribeExit POST /withdrawals/%1$s/prescription
            reimburseExit POST /withdrawals/%1$s/reimbursements
            valueExit POST /withdrawals/%1$s/valuation
            """
                    .formatted(new UUID(0, 1));

    /** Exits of a cooperative's members; the keeper of another one is refused them. */
    private static final String EXITS =
            """
            listWithdrawals GET /withdrawals
            requestExit POST /withdrawals
            """;

    /** An exit; for an authority that does not leave there is none. */
    private static final String EXIT =
            """
            getWithdrawal GET
            readExitTimeline GET /timeline
            renounceExit POST /renunciation
            """;

    /** The cooperative's steps of a dossier; for the keeper of another cooperative there is no such dossier. */
    private static final String COOPERATIVE_STEPS =
            """
            approveMembership POST /approval
            refuseMembership POST /approval-refusal
            recordDefault POST /default
            giveNotice POST /formal-notice
            reversePayment POST /payment-reversals
            recordPayment POST /payments
            registerSubscription POST /registration
            returnExcess POST /returns
            """;

    /** The institution's steps of a dossier; for the agent of another institution there is no such dossier. */
    private static final String INSTITUTION_STEPS =
            """
            changeMembership PATCH
            abandonMembership POST /abandonment
            recordDeliberation POST /deliberation
            recordLegality POST /legality
            makeReady POST /readiness
            openReview POST /review
            revokeDeliberation POST /revocation
            signForm POST /subscription-form
            recordTransmission POST /transmission
            correctTransmission POST /transmission-correction
            """;

    /** What both sides of a dossier read. */
    private static final String READ_BY_BOTH =
            """
            getMembership GET
            checkMembership GET /checks
            getMembershipDocument GET /documents/deliberation
            readTimeline GET /timeline
            """;

    /** What an organisation keeps of its own. */
    private static final String PORTFOLIO =
            """
            readPortfolio GET /portfolio
            readDeadlines GET /portfolio/deadlines.ics
            listRepresentatives GET /representatives
            openMandate POST /representatives
            endMandate POST /representatives/%1$s/end
            askRecusal POST /representatives/%1$s/recusals
            """
                    .formatted(new UUID(0, 1));

    private static final String TEMPLATES =
            """
            getTemplate GET /templates/deliberation
            putTemplate PUT /templates/deliberation
            deleteTemplate DELETE /templates/deliberation
            """;

    @Inject
    Jdbi jdbi;

    private String cooperative;
    private String dossier;

    /** A line of the tables above. */
    private record Line(String id, String method, String path) {

        static Stream<Line> of(String table) {
            return table.lines().map(line -> line.split(" ")).map(w -> new Line(w[0], w[1], w.length > 2 ? w[2] : ""));
        }
    }

    @Override
    protected String root() {
        return ROOT;
    }

    @Override
    protected Map<String, Access> rows() {
        Map<String, Access> rows = new TreeMap<>();
        Stream.of("listCooperatives", "getCooperative", "readCapital", "listStatutes", "verifyDocument", "listRules")
                .forEach(id -> rows.put(id, everybody()));
        Access managers = only(COOPERATIVE_MANAGER, ADMIN);
        Access agents = only(INSTITUTION_AGENT, ADMIN);
        Access both = only(INSTITUTION_AGENT, COOPERATIVE_MANAGER, ADMIN);
        rows.put("createCooperative", managers);
        Stream.of("listAccounts", "simulate", "checkStatutes").forEach(id -> rows.put(id, both));
        Line.of(KEPT + COOPERATIVE_STEPS).forEach(line -> rows.put(line.id, managers.theirOwn()));
        Line.of(INSTITUTION_STEPS + PORTFOLIO).forEach(line -> rows.put(line.id, agents.theirOwn()));
        Line.of(READ_BY_BOTH + TEMPLATES + EXITS + EXIT).forEach(line -> rows.put(line.id, both.theirOwn()));
        rows.put("getDissolution", both);
        rows.put("listMemberships", both.theirOwn());
        Stream.of("declareIntention", "listProposals", "acceptProposal", "dismissProposal")
                .forEach(id -> rows.put(id, agents.theirOwn()));
        return rows;
    }

    @Override
    protected Map<String, Stranger> strangers() {
        Map<String, Stranger> strangers = new TreeMap<>();
        Line.of(KEPT + EXITS)
                .forEach(line -> strangers.put(line.id, new Stranger(() -> otherKeeper(cooperative(), line), 403)));
        Line.of(COOPERATIVE_STEPS + READ_BY_BOTH)
                .forEach(line -> strangers.put(line.id, new Stranger(() -> otherKeeper(dossier(), line), 404)));
        Line.of(EXIT).forEach(line -> strangers.put(line.id, new Stranger(() -> otherAgent(exit(), line), 404)));
        Line.of(INSTITUTION_STEPS)
                .forEach(line -> strangers.put(line.id, new Stranger(() -> otherAgent(dossier(), line), 404)));
        Line.of(PORTFOLIO + TEMPLATES)
                .forEach(line ->
                        strangers.put(line.id, new Stranger(() -> otherAgent("/organisations/mel", line), 403)));
        strangers.put(
                "listMemberships",
                new Stranger(() -> otherAgent("/memberships?organisation=mel", new Line("", "GET", "")), 403));
        strangers.put(
                "declareIntention",
                new Stranger(
                        () -> MembershipApi.post(
                                Tokens.of(INSTITUTION_AGENT, "apes"),
                                "/memberships",
                                Map.of(
                                        "cooperative", "x",
                                        "organisation", "mel",
                                        "shares", 1,
                                        "category", "public-bodies",
                                        "purpose", "Soutenir"),
                                UUID.randomUUID().toString()),
                        403));
        strangers.put(
                "listProposals",
                new Stranger(() -> MembershipApi.get(Tokens.of(INSTITUTION_AGENT), "/proposals"), 403));
        Stream.of("acceptance", "dismissal")
                .forEach(answer -> strangers.put(
                        answer.equals("acceptance") ? "acceptProposal" : "dismissProposal",
                        new Stranger(() -> otherAgent(proposal(), new Line("", "POST", "/" + answer)), 404)));
        return strangers;
    }

    private static Response otherKeeper(String path, Line line) {
        return call(Tokens.of(COOPERATIVE_MANAGER, "autre-cooperative"), path, line);
    }

    private static Response otherAgent(String path, Line line) {
        return call(Tokens.of(INSTITUTION_AGENT, "apes"), path, line);
    }

    private static Response call(String token, String path, Line line) {
        var request = given().auth().oauth2(token);
        if (!line.method.equals("GET")) {
            boolean html = line.id.equals("putTemplate");
            request.contentType(html ? "text/html" : "application/json")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(html ? "<p></p>" : "{}");
        }
        return request.request(line.method, ROOT + path + line.path);
    }

    private String cooperative() {
        if (cooperative == null) {
            cooperative = MembershipApi.opened();
        }
        return cooperative;
    }

    /** A dossier of the Métropole européenne de Lille. */
    private String dossier() {
        if (dossier == null) {
            dossier = "/memberships/"
                    + MembershipApi.intention(cooperative(), 1)
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id");
        }
        return dossier;
    }

    /** An exit of a town. */
    private static String exit() {
        return Members.asked(Members.openedOn("2020-01-01"), "Ville", "withdrawal", Map.of("shares", 1));
    }

    /** A proposal to the same. */
    private String proposal() {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO proposal (id, organisation, need, platform, state, created_at)
                        VALUES (:id, 'mel', :need, 'mobicoop', 'open', now())""")
                .bind("id", id)
                .bind("need", id.toString())
                .execute());
        return "/proposals/" + id;
    }
}
