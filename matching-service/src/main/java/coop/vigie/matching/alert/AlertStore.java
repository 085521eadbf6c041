package coop.vigie.matching.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The alerts, and what was last seen of the entities that they tell of. */
@ApplicationScoped
class AlertStore {

    private static final String COLUMNS =
            "id, subscription_id, organisation, kind, platform, need_id, text_fr, text_en, raised_at, cause";

    private static final String OF_ORGANISATION =
            " organisation = :organisation AND (:kind::text IS NULL OR kind = :kind) ";

    private final Jdbi jdbi;

    AlertStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps an alert.
     *
     * @return false where its subscription was told of this before
     */
    boolean insert(Alert alert) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                "INSERT INTO alert (" + COLUMNS
                                        + """
                        ) VALUES (:id, :subscription, :organisation, :kind, :platform, :need, :fr, :en, :at, :cause)
                        ON CONFLICT (subscription_id, cause) DO NOTHING""")
                        .bind("id", alert.id())
                        .bind("subscription", alert.subscriptionId())
                        .bind("organisation", alert.organisation())
                        .bind("kind", alert.kind())
                        .bind("platform", alert.platform())
                        .bind("need", alert.needId())
                        .bind("fr", alert.textFr())
                        .bind("en", alert.textEn())
                        .bind("at", alert.raisedAt())
                        .bind("cause", alert.cause())
                        .execute())
                == 1;
    }

    /** Whether an entity was not there, so far as seen, and is now. An older state than the one seen says nothing. */
    boolean cameUp(String entity, long version, boolean present) {
        return jdbi.withHandle(sql -> {
            Optional<Boolean> before = sql.createQuery(
                            "SELECT present FROM alert_seen WHERE entity = :entity FOR UPDATE")
                    .bind("entity", entity)
                    .mapTo(Boolean.class)
                    .findOne();
            boolean newer = sql.createUpdate(
                                    """
                                    INSERT INTO alert_seen (entity, version, present) VALUES (:entity, :version, :present)
                                    ON CONFLICT (entity) DO UPDATE SET version = EXCLUDED.version, present = EXCLUDED.present
                                     WHERE alert_seen.version < EXCLUDED.version""")
                            .bind("entity", entity)
                            .bind("version", version)
                            .bind("present", present)
                            .execute()
                    == 1;
            return newer && present && !before.orElse(false);
        });
    }

    long count(String organisation, String kind) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM alert WHERE " + OF_ORGANISATION)
                .bind("organisation", organisation)
                .bind("kind", kind)
                .mapTo(Long.class)
                .one());
    }

    List<Alert> ofOrganisation(String organisation, String kind, String before, int count) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS + " "
                                + """
                        FROM alert WHERE """ + OF_ORGANISATION
                                + """
                            AND (:before::uuid IS NULL OR id < :before::uuid)
                         ORDER BY id DESC LIMIT :count""")
                .bind("organisation", organisation)
                .bind("kind", kind)
                .bind("before", before)
                .bind("count", count)
                .mapTo(Alert.class)
                .list());
    }

    List<Alert> ofSubscription(UUID subscription, int count) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS
                        + " FROM alert WHERE subscription_id = :subscription ORDER BY id DESC LIMIT :count")
                .bind("subscription", subscription)
                .bind("count", count)
                .mapTo(Alert.class)
                .list());
    }
}
