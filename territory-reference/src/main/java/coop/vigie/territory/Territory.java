package coop.vigie.territory;

import java.util.List;

/**
 * A territory.
 *
 * @param code its code, unique among all territories; {@link Territories} says how départements and régions with the same
 *     number are told apart
 * @param insee the number as INSEE gives it, which a région and a département may share; the SIREN for an EPCI
 * @param name official name; null for a former commune whose name the source has not
 * @param population inhabitants; null where the source has not
 * @param siren nine digits; null where the source has not
 * @param parents codes of the territories that hold all of it, the nearest first
 * @param mergedInto the commune that took its place; null for a living territory
 * @param postalCodes for communes and arrondissements
 */
public record Territory(
        String code,
        String insee,
        TerritoryKind kind,
        String name,
        Integer population,
        String siren,
        List<String> parents,
        String mergedInto,
        List<String> postalCodes) {

    public Territory {
        parents = List.copyOf(parents);
        postalCodes = List.copyOf(postalCodes);
    }
}
