package coop.vigie.matching.alert;

import coop.vigie.events.matching.AlertState;
import coop.vigie.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes the alerts that their organisations want published. */
@ApplicationScoped
class AlertEvents {

    private final Outbox outbox;

    AlertEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void raised(Alert alert) {
        outbox.append(new AlertState(
                alert.id().toString(),
                1,
                false,
                alert.organisation(),
                alert.kind(),
                alert.platform(),
                alert.needId() == null ? null : alert.needId().toString(),
                alert.textFr(),
                alert.textEn(),
                alert.raisedAt()));
    }
}
