package coop.vigie.kit.projection;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import java.util.Set;

/**
 * What a service keeps of other services' states.
 *
 * <p>The write must carry its own guard ({@code WHERE stored.version < new.version}): the same event may come twice, and an older one
 * after a newer. A removal is a state like another; its row keeps the version.
 */
public interface Projection {

    /** The topics to be read. */
    Set<Topic> topics();

    /**
     * Takes in one event, in a transaction of its own.
     *
     * @return whether it was newer than what was known
     */
    boolean apply(EventEnvelope event);
}
