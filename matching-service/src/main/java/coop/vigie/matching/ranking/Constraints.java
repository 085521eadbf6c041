package coop.vigie.matching.ranking;

import java.util.List;

/**
 * What a platform must satisfy. What the catalogue does not know of a platform does not exclude it.
 *
 * @param freeLicence whether only free licences will do
 * @param hostingCountries where it may be hosted; empty for anywhere
 * @param functions concepts that it must have, all of them
 * @param languages languages of the interface, one of which it must have
 * @param accessibility how far it must conform to the accessibility rules
 * @param interoperability protocols or formats that it must have, all of them
 */
public record Constraints(
        boolean freeLicence,
        List<String> hostingCountries,
        List<String> functions,
        List<String> languages,
        Accessibility accessibility,
        List<String> interoperability) {

    /** No constraint at all. */
    public static final Constraints NONE = new Constraints(false, null, null, null, null, null);

    /** Guards against absent values. */
    public Constraints {
        accessibility = accessibility == null ? Accessibility.ANY : accessibility;
        hostingCountries = hostingCountries == null ? List.of() : List.copyOf(hostingCountries);
        functions = functions == null ? List.of() : List.copyOf(functions);
        languages = languages == null ? List.of() : List.copyOf(languages);
        interoperability = interoperability == null ? List.of() : List.copyOf(interoperability);
    }
}
