package coop.vigie.membership.ledger;

import java.util.UUID;

/**
 * Told within the transaction of a movement that changes what stands in the register other than the entry of a dossier: an
 * organisation that is taken over, an exit, a transfer, a correction, a new nominal. What a dossier says of its shares follows it.
 *
 * @param holder whose shares moved; null where the nominal of all changed
 */
public record HoldingMoved(String cooperative, UUID holder, Movement movement) {}
