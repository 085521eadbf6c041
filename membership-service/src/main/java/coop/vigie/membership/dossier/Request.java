package coop.vigie.membership.dossier;

import coop.vigie.membership.value.Euros;

/**
 * What the institution asks for.
 *
 * @param publicBody whether its shares count under the ceiling
 * @param purpose the competence or the local public interest, argued
 * @param legalBasis a basis other than article 19 septies; null where there is none
 * @param ownLegalPersonality null where not said
 */
public record Request(
        long shares,
        Euros nominal,
        String category,
        String college,
        boolean publicBody,
        String purpose,
        String legalBasis,
        Boolean ownLegalPersonality) {

    /** Amount of the shares at the nominal of the day on which they were asked for. */
    public Euros amount() {
        return nominal.times(shares);
    }
}
