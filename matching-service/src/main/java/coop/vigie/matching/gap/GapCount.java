package coop.vigie.matching.gap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many needs nothing covers, in one cell of the list.
 *
 * @param publicNeeds public ones, all of them
 * @param publicOrganisations the organisations that have them
 * @param privateOrganisations other organisations, with needs that are not public, counted in threes
 * @param since when the oldest public one was recorded; null where none is public
 */
record GapCount(int publicNeeds, int publicOrganisations, int privateOrganisations, Instant since) {

    /** What is not public is never counted by fewer organisations than this. */
    static final int FEWEST = 3;

    /**
     * A need that nothing covers.
     *
     * @param isPublic whether everybody may see it
     */
    record Gap(String organisation, boolean isPublic, Instant createdAt) {}

    static GapCount of(Collection<Gap> gaps) {
        Set<String> known = organisations(gaps, true);
        Set<String> hidden = organisations(gaps, false);
        hidden.removeAll(known);
        return new GapCount(
                (int) gaps.stream().filter(Gap::isPublic).count(),
                known.size(),
                hidden.size() / FEWEST * FEWEST,
                gaps.stream()
                        .filter(Gap::isPublic)
                        .map(Gap::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Organisations in all. */
    int organisations() {
        return publicOrganisations + privateOrganisations;
    }

    /** Needs, at least: what is not public counts once for each organisation. */
    int needs() {
        return publicNeeds + privateOrganisations;
    }

    private static Set<String> organisations(Collection<Gap> gaps, boolean isPublic) {
        return gaps.stream()
                .filter(gap -> gap.isPublic() == isPublic)
                .map(Gap::organisation)
                .collect(Collectors.toSet());
    }
}
