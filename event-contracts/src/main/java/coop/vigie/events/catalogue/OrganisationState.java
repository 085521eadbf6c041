package coop.vigie.events.catalogue;

import coop.vigie.events.EntityState;
import java.util.List;

/**
 * An organisation.
 *
 * @param kind {@code commune}, {@code epci}, {@code departement}, {@code region}, {@code public-establishment}, {@code state},
 *     {@code association}, {@code scic}, {@code scop}, {@code sa-coop}, {@code company}, {@code third-place}, {@code other}
 * @param siren nine digits; null where it has none or it is not known
 * @param territory official geographic code
 * @param population inhabitants of the territory, for authorities; null where not known
 * @param accompanies what an accompanying organisation offers; null for the others
 */
public record OrganisationState(
        String id,
        long version,
        boolean removed,
        String name,
        String kind,
        String siren,
        String territory,
        Integer population,
        String website,
        Accompaniment accompanies)
        implements EntityState {

    /** Kinds of organisation, the authorities first. */
    public static final List<String> KINDS = List.of(
            "commune",
            "epci",
            "departement",
            "region",
            "public-establishment",
            "state",
            "association",
            "scic",
            "scop",
            "sa-coop",
            "company",
            "third-place",
            "other");

    /**
     * Help offered to project holders.
     *
     * @param domains ids of domain concepts; empty means any
     * @param territories official geographic codes; empty means anywhere
     * @param what in French, one sentence
     */
    public record Accompaniment(List<String> domains, List<String> territories, String what) {}
}
