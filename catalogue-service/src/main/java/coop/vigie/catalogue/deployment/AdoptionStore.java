package coop.vigie.catalogue.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Counts the use of a platform; only confirmed deployments count. */
@ApplicationScoped
class AdoptionStore {

    private final Jdbi jdbi;

    AdoptionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How often a value occurs. */
    record CountRow(String value, long count) {}

    /** How many were confirmed at the end of a month. */
    record MonthRow(LocalDate month, long confirmed) {}

    List<CountRow> byState(String platform) {
        return count(
                "SELECT state AS value, count(*) AS count FROM deployment WHERE platform_id IN (SELECT with_merged(:id)) GROUP BY state ORDER BY 1",
                platform);
    }

    long organisations(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT count(DISTINCT organisation) FROM deployment WHERE platform_id IN (SELECT with_merged(:id)) AND state = 'confirmed'")
                .bind("id", platform)
                .mapTo(Long.class)
                .one());
    }

    List<CountRow> byKind(String platform) {
        return count(
                """
                SELECT o.kind AS value, count(DISTINCT d.organisation) AS count
                FROM deployment d JOIN organisation o ON o.id = d.organisation
                WHERE d.platform_id IN (SELECT with_merged(:id)) AND d.state = 'confirmed' GROUP BY o.kind ORDER BY 2 DESC, 1""",
                platform);
    }

    /** By each territory of any level that holds a confirmed deployment. */
    List<CountRow> byTerritory(String platform) {
        return count(
                """
                SELECT code AS value, count(DISTINCT organisation) AS count
                FROM deployment, unnest(territory_path) AS code
                WHERE platform_id IN (SELECT with_merged(:id)) AND state = 'confirmed' GROUP BY code ORDER BY 2 DESC, 1""",
                platform);
    }

    /** Month by month from what happened: how many deployments were confirmed at the end of each; null means of all platforms. */
    List<MonthRow> overTime(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        WITH happened AS (
                            SELECT e.deployment_id, e.state, e.happened_at
                            FROM deployment_event e JOIN deployment d ON d.id = e.deployment_id
                            WHERE :id::text IS NULL OR d.platform_id IN (SELECT with_merged(:id))),
                        months AS (
                            SELECT generate_series(date_trunc('month', min(happened_at)), date_trunc('month', now()), '1 month') AS month
                            FROM happened)
                        SELECT month::date AS month,
                               (SELECT count(*) FROM (
                                    SELECT DISTINCT ON (deployment_id) state FROM happened
                                    WHERE happened_at < month + interval '1 month'
                                    ORDER BY deployment_id, happened_at DESC) AS last
                                WHERE state = 'confirmed') AS confirmed
                        FROM months ORDER BY month""")
                .bind("id", platform)
                .mapTo(MonthRow.class)
                .list());
    }

    /** The organisations with a confirmed deployment of this platform. */
    List<String> confirmedUsers(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT DISTINCT organisation FROM deployment WHERE platform_id IN (SELECT with_merged(:id)) AND state = 'confirmed'")
                .bind("id", platform)
                .mapTo(String.class)
                .list());
    }

    /** The kinds of these organisations. */
    List<String> confirmedKinds(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT o.kind FROM deployment d JOIN organisation o ON o.id = d.organisation
                        WHERE d.platform_id IN (SELECT with_merged(:id)) AND d.state = 'confirmed'""")
                .bind("id", platform)
                .mapTo(String.class)
                .list());
    }

    /** Where it is deployed by deployments in one of these states. */
    List<String> territories(String platform, List<Deployment.State> states) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT territory FROM deployment
                        WHERE platform_id IN (SELECT with_merged(:id)) AND territory IS NOT NULL AND state = ANY(:states)""")
                .bind("id", platform)
                .bindArray(
                        "states",
                        String.class,
                        states.stream().map(Deployment.State::code).toList())
                .mapTo(String.class)
                .list());
    }

    /** The platform and what it was merged into, up to the one that lives. */
    List<String> withSuccessors(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM with_successors(:id)")
                .bind("id", platform)
                .mapTo(String.class)
                .list());
    }

    /** The platform that lives: this one, or what it was merged into in the end. */
    String living(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM with_successors(:id) WHERE status <> 'merged'")
                .bind("id", platform)
                .mapTo(String.class)
                .one());
    }

    private List<CountRow> count(String query, String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(query)
                .bind("id", platform)
                .mapTo(CountRow.class)
                .list());
    }
}
