package coop.vigie.kit.outbox;

import coop.vigie.kit.outbox.OutboxStore.OutboxRow;
import java.util.UUID;

/** The broker refuses this state for itself: sending it again changes nothing. */
final class UnsendableState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final UUID eventId;

    UnsendableState(OutboxRow row, Throwable cause) {
        super(cause.toString(), cause);
        this.position = row.position();
        this.eventId = row.eventId();
    }

    long position() {
        return position;
    }

    UUID eventId() {
        return eventId;
    }
}
