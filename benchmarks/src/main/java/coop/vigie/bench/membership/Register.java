package coop.vigie.bench.membership;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cooperatives with dossiers that only wait for their entry, some more of them than the ceiling has room for. */
final class Register {

    private static final String EFFECTIVE_ON = "2026-03-05";

    private final RegisterClient client;

    Register(RegisterClient client) {
        this.client = client;
    }

    /** One cooperative and its dossiers. */
    record Round(String cooperative, List<String> dossiers) {}

    /** Enters the n-th subscription. */
    HttpRequest registration(Round round, int n) {
        return client.managersRequest(
                "/memberships/" + round.dossiers.get(n) + "/registration", Map.of("effectiveOn", EFFECTIVE_ON));
    }

    /**
     * A round of so many dossiers of one share each, one in ten of which will not fit.
     *
     * @param members how many hold shares already
     */
    Round prepare(int count, int members) throws Exception {
        String id = client.cooperative();
        long room = count - count / 10;
        client.send("/cooperatives/" + id + "/imports", "text/csv", founders(members, room));
        return new Round(id, copies(dossier(id), count));
    }

    /** So many private holders, and one public body that leaves room for so many public shares. */
    private static String founders(int members, long room) {
        long privateShares = Math.max(members, room);
        StringBuilder csv = new StringBuilder("kind;effectiveOn;holder;category;shares\n");
        for (int i = 0; i < members; i++) {
            long shares = i == 0 ? privateShares - members + 1 : 1;
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i / 5);
            csv.append(
                    "subscription;%s;Membre %d;%s;%d%n".formatted(day, i, i % 2 == 0 ? "employees" : "users", shares));
        }
        if (privateShares > room) {
            csv.append("subscription;2025-01-01;Commune;public-bodies;%d%n".formatted(privateShares - room));
        }
        return csv.toString();
    }

    /** One dossier, by all its steps up to the approval. */
    private UUID dossier(String cooperative) throws Exception {
        Map<String, Object> intention = Map.of(
                "cooperative", cooperative,
                "organisation", "mel",
                "shares", 1,
                "category", "public-bodies",
                "purpose", "Mesure");
        String id = client.agent("/memberships", intention).path("id").asText();
        String path = "/memberships/" + id;
        client.agent(path + "/review", Map.of());
        client.agent(path + "/readiness", Map.of());
        client.agent(path + "/deliberation", Map.of("number", "1", "votedOn", "2026-01-05", "for", 10, "against", 0));
        client.agent(path + "/transmission", Map.of("receivedOn", "2026-01-06", "publishedOn", "2026-01-06"));
        client.agent(path + "/subscription-form", Map.of("signedOn", "2026-01-10", "signatory", "La présidente"));
        client.manager(path + "/approval", Map.of("approvedOn", "2026-01-12", "body", "Conseil"));
        return UUID.fromString(id);
    }

    /** Copies of a dossier where it stands: what is measured begins there. */
    private List<String> copies(UUID dossier, int count) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection database = client.database();
                PreparedStatement copy = database.prepareStatement(
                        """
                        INSERT INTO membership (id, version, cooperative, organisation, status, body, created_at, updated_at)
                        SELECT gen_random_uuid(), version, cooperative, organisation, status, body, created_at, updated_at
                          FROM membership, generate_series(1, ?) WHERE id = ? RETURNING id""")) {
            copy.setInt(1, count);
            copy.setObject(2, dossier);
            ResultSet copied = copy.executeQuery();
            while (copied.next()) {
                ids.add(copied.getString(1));
            }
        }
        return ids;
    }

    /**
     * What the database says after a round, and the service's own audit of its two ledgers: each is zero where nothing was violated.
     *
     * @param entered how many entries were answered as done
     */
    Map<String, Long> violations(Round round, int entered) throws Exception {
        long faults = client.get("/cooperatives/" + round.cooperative + "/ledger-verification")
                .path("faults")
                .size();
        try (Connection database = client.database();
                PreparedStatement look = database.prepareStatement(
                        """
                        SELECT count(*) FILTER (WHERE 2 * public_sum > all_sum) AS over_ceiling,
                               count(*) FILTER (WHERE number <> place) AS gaps,
                               abs(count(*) FILTER (WHERE membership IS NOT NULL) - ?) AS unlike_answers,
                               abs(sum(shares) - (SELECT sum(shares) FROM holder WHERE cooperative = ?))
                               + abs(sum(shares) - (SELECT shares FROM register_head WHERE cooperative = ?)) AS unlike_holdings
                          FROM (SELECT m.number, m.membership, m.shares, row_number() OVER line AS place,
                                       sum(m.shares) OVER line AS all_sum,
                                       sum(m.shares) FILTER (WHERE h.public_body) OVER line AS public_sum
                                  FROM movement m JOIN holder h ON h.id = m.holder
                                 WHERE m.cooperative = ? WINDOW line AS (ORDER BY m.number)) AS movements""")) {
            look.setInt(1, entered);
            look.setString(2, round.cooperative);
            look.setString(3, round.cooperative);
            look.setString(4, round.cooperative);
            ResultSet found = look.executeQuery();
            found.next();
            return Map.of(
                    "overCeiling", found.getLong("over_ceiling"),
                    "gaps", found.getLong("gaps"),
                    "unlikeAnswers", found.getLong("unlike_answers"),
                    "unlikeHoldings", found.getLong("unlike_holdings"),
                    "faultsOfLedgers", faults);
        }
    }
}
