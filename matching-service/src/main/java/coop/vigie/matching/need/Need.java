package coop.vigie.matching.need;

import coop.vigie.matching.search.ConstraintsDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an organisation wants to be able to do.
 *
 * @param published whether it was ever published, so that its going private must be published too
 * @param weights how much it is about each of its concepts
 * @param words which share of what it says each of its words is, by stem
 */
public record Need(
        UUID id,
        long version,
        String organisation,
        NeedStatus state,
        String visibility,
        boolean published,
        String title,
        String text,
        String territory,
        Details details,
        Map<String, Double> weights,
        Map<String, Double> words,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What the person says beside the text.
     *
     * @param functions corrected by the person; null where they are the service's proposal
     * @param proposedFunctions read from the text
     * @param domains corrected by the person; null where they are the service's proposal
     * @param proposedDomains read from the text
     */
    public record Details(
            List<String> functions,
            List<String> proposedFunctions,
            List<String> domains,
            List<String> proposedDomains,
            ConstraintsDraft constraints,
            LocalDate horizon,
            NeedDraft.Budget budget,
            Integer users,
            List<String> sharedWith) {}

    /** The functions that it is about: as corrected, else as proposed. */
    public List<String> functions() {
        return details.functions() == null ? details.proposedFunctions() : details.functions();
    }

    /** Its concepts, the one that it is most about first: JSON as the database keeps it has an order of its own. */
    public List<String> concepts() {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The domains that it is in: as corrected, else as proposed. */
    public List<String> domains() {
        return details.domains() == null ? details.proposedDomains() : details.domains();
    }

    /** Whether others than its organisation may see it. */
    public boolean isShared() {
        return !visibility.equals("private") && state != NeedStatus.DRAFT;
    }

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return visibility.equals("public") && state != NeedStatus.DRAFT;
    }
}
