/**
 * Who sits for an authority in a cooperative: mandates with their act, their dates and a substitute, and when the representative
 * leaves the room.
 *
 * <p>Start with {@link coop.vigie.membership.representative.RecordMandate}: a deliberation that names somebody opens a mandate by it.
 */
package coop.vigie.membership.representative;
