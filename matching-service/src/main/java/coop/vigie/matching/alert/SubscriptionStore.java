package coop.vigie.matching.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What organisations follow. */
@ApplicationScoped
class SubscriptionStore {

    private static final String COLUMNS =
            "s.id, s.organisation, s.need_id, s.domain, s.function, s.territory, s.published, s.feed_key, s.created_at";

    private final Jdbi jdbi;

    SubscriptionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A subscription to a need, with what is to be compared. */
    record Follower(UUID subscription, String needTerritory) {}

    void insert(Subscription s) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO alert_subscription
                               (id, organisation, need_id, domain, function, territory, published, feed_key, created_at)
                        VALUES (:id, :organisation, :need, :domain, :function, :territory, :published, :feedKey, :createdAt)""")
                .bind("id", s.id())
                .bind("organisation", s.organisation())
                .bind("need", s.needId())
                .bind("domain", s.domain())
                .bind("function", s.function())
                .bind("territory", s.territory())
                .bind("published", s.published())
                .bind("feedKey", s.feedKey())
                .bind("createdAt", s.createdAt())
                .execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM alert_subscription WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    Optional<Subscription> find(UUID id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM alert_subscription s WHERE s.id = :id")
                        .bind("id", id)
                        .mapTo(Subscription.class)
                        .findOne());
    }

    Optional<Subscription> ofFeed(String key) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM alert_subscription s WHERE s.feed_key = :key")
                        .bind("key", key)
                        .mapTo(Subscription.class)
                        .findOne());
    }

    List<Subscription> of(String organisation, String before, int count) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS + " "
                                + """
                        FROM alert_subscription s
                         WHERE s.organisation = :organisation AND (:before::uuid IS NULL OR s.id < :before::uuid)
                         ORDER BY s.id DESC LIMIT :count""")
                .bind("organisation", organisation)
                .bind("before", before)
                .bind("count", count)
                .mapTo(Subscription.class)
                .list());
    }

    long count(String organisation) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM alert_subscription WHERE organisation = :organisation")
                        .bind("organisation", organisation)
                        .mapTo(Long.class)
                        .one());
    }

    List<Subscription> ofNeed(UUID need) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM alert_subscription s WHERE s.need_id = :need")
                        .bind("need", need)
                        .mapTo(Subscription.class)
                        .list());
    }

    /** Those that follow something which these domains, functions and territories meet, each in all that it names. */
    List<Subscription> meeting(
            Collection<String> domains, Collection<String> functions, Collection<String> territories) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS + " "
                                + """
                        FROM alert_subscription s
                         WHERE s.need_id IS NULL
                           AND (s.domain IS NULL OR s.domain = ANY(:domains::text[]))
                           AND (s.function IS NULL OR s.function = ANY(:functions::text[]))
                           AND (s.territory IS NULL OR s.territory = ANY(:territories::text[]))""")
                .bindArray("domains", String.class, domains.toArray())
                .bindArray("functions", String.class, functions.toArray())
                .bindArray("territories", String.class, territories.toArray())
                .mapTo(Subscription.class)
                .list());
    }

    /** Those that follow an open need which one of these platforms answers. */
    List<Follower> followersOfNeedsAnsweredBy(Collection<String> platforms) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT s.id AS subscription, n.territory AS need_territory
                          FROM alert_subscription s JOIN need n ON n.id = s.need_id JOIN ranking r ON r.need_id = n.id
                         WHERE n.state = 'open' AND r.platforms && :platforms::text[]
                           AND EXISTS (SELECT 1 FROM jsonb_array_elements(r.items) item
                                        WHERE item ->> 'id' = ANY(:platforms::text[]) AND item ->> 'confidence' <> 'weak')""")
                .bindArray("platforms", String.class, platforms.toArray())
                .mapTo(Follower.class)
                .list());
    }
}
