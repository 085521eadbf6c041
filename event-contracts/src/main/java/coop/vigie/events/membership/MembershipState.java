package coop.vigie.events.membership;

import coop.vigie.events.EntityState;
import java.time.LocalDate;

/**
 * The membership of an institution in a cooperative.
 *
 * @param state of the dossier, such as {@code INTENTION} or {@code PARTLY_PAID}
 * @param member whether it stands in the register of members today
 * @param memberSince date of effect of its first entry; null before
 * @param shares all shares that the member holds in the cooperative, those of its other dossiers included, so that they are not to be
 *     added up; null where the member is not a public body
 */
public record MembershipState(
        String id,
        long version,
        boolean removed,
        String cooperative,
        String organisation,
        String organisationName,
        String organisationKind,
        boolean publicBody,
        String state,
        boolean member,
        LocalDate memberSince,
        Long shares)
        implements EntityState {}
