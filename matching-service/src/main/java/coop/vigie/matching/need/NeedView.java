package coop.vigie.matching.need;

import coop.vigie.matching.search.ConstraintsDraft;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.search.UnderstoodView;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need as it is shown. */
record NeedView(
        String id,
        long version,
        String organisation,
        NeedStatus state,
        String visibility,
        String title,
        String text,
        List<Named> functions,
        @Schema(description = "Whether the functions are the service's proposal, not yet corrected by a person")
                boolean functionsProposed,
        List<Named> domains,
        boolean domainsProposed,
        ConstraintsDraft constraints,
        Territory territory,
        LocalDate horizon,
        NeedDraft.Budget budget,
        Integer users,
        List<String> sharedWith,
        Instant createdAt,
        Instant updatedAt,
        @Schema(
                        description =
                                "To its organisation, of one need alone: what was read in the text, to be confirmed as constraints, territory and users")
                UnderstoodView understood) {

    /** A concept. */
    record Named(String id, String label) {}

    /** A territory. */
    record Territory(String code, String name) {}

    /**
     * In this language.
     *
     * @param understood null where the reader is not its organisation
     */
    static NeedView of(Need need, UnderstoodView understood, Vocabulary vocabulary, Locale language) {
        return new NeedView(
                need.id().toString(),
                need.version(),
                need.organisation(),
                need.state(),
                need.visibility(),
                need.title(),
                need.text(),
                named(need.functions(), vocabulary, language),
                need.details().functions() == null,
                named(need.domains(), vocabulary, language),
                need.details().domains() == null,
                need.details().constraints(),
                need.territory() == null ? null : new Territory(need.territory(), Places.name(need.territory())),
                need.details().horizon(),
                need.details().budget(),
                need.details().users(),
                need.details().sharedWith(),
                need.createdAt(),
                need.updatedAt(),
                understood);
    }

    static List<Named> named(List<String> ids, Vocabulary vocabulary, Locale language) {
        return ids.stream()
                .map(id -> new Named(
                        id,
                        vocabulary
                                .concept(id)
                                .map((Concept c) -> c.label(language))
                                .orElse(id)))
                .toList();
    }
}
