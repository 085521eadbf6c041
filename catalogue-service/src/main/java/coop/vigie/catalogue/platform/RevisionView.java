package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.StandardNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision as its author and the moderators see it. */
@Schema(name = "Revision", description = "A change that somebody proposed, and what became of it")
record RevisionView(
        @Schema(description = "The platform's id") String platform,
        @Schema(description = "1 for the platform's first revision") int number,
        @Schema(description = "proposed, published, rejected, superseded or withdrawn") String state,
        @Schema(description = "The platform's version that it was made from; 0 for a new platform") long baseVersion,
        String author,
        Source source,
        String note,
        Instant proposedAt,
        @Schema(description = "Whole days that it has waited; absent once decided") Long ageDays,
        Instant decidedAt,
        String decidedBy,
        @Schema(description = "Why it was rejected or superseded") String reason,
        @Schema(description = "Its difference to the base as JSON Patch (RFC 6902)") JsonNode patch,
        @Schema(description = "What it changes, field by field") List<ChangeView> changes) {

    /** A field that differs, in a sentence. */
    @Schema(name = "FieldChange", description = "A field that differs, with both values and a sentence")
    record ChangeView(String field, JsonNode before, JsonNode after, String sentence) {

        static List<ChangeView> of(Shape.Group shape, JsonNode before, JsonNode after, Locale language) {
            return Differences.between(shape, before, after).stream()
                    .map(d -> new ChangeView(
                            d.field(), d.before(), d.after(), d.sentence().in(language)))
                    .toList();
        }
    }

    static RevisionView of(Revision revision, List<ChangeView> changes, Instant now, Locale language) {
        boolean open = revision.state() == Revision.State.PROPOSED;
        return new RevisionView(
                revision.platform(),
                revision.number(),
                revision.state().code(),
                revision.baseVersion(),
                revision.author(),
                revision.source().in(language),
                StandardNote.in(language, revision.note()),
                revision.proposedAt(),
                open ? Duration.between(revision.proposedAt(), now).toDays() : null,
                revision.decidedAt(),
                revision.decidedBy(),
                StandardNote.in(language, revision.reason()),
                revision.patch(),
                changes);
    }
}
