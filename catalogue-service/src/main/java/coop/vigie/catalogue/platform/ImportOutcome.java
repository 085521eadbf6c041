package coop.vigie.catalogue.platform;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.Text;
import java.util.List;

/**
 * What became of what a source says.
 *
 * @param kind {@code created}, {@code changed}, {@code unchanged}, {@code conflict} or {@code rejected}
 * @param platform the platform's id; null where there is none
 * @param changes what changes, in sentences
 * @param kept fields in which another source is believed
 * @param reason why it is a conflict
 * @param errors why it is rejected
 */
public record ImportOutcome(
        String kind, String platform, List<Text> changes, List<String> kept, Text reason, List<FieldError> errors) {

    /** What may become of a row. */
    public static final List<String> KINDS =
            List.of("created", "changed", "unchanged", "conflict", "rejected", "gone-from-source");

    static ImportOutcome done(String kind, String platform, List<Text> changes, List<String> kept) {
        return new ImportOutcome(kind, platform, changes, kept, null, List.of());
    }

    static ImportOutcome conflict(String platform, Text reason) {
        return new ImportOutcome("conflict", platform, List.of(), List.of(), reason, List.of());
    }

    /** Not acceptable as it is. */
    public static ImportOutcome rejected(List<FieldError> errors) {
        return new ImportOutcome("rejected", null, List.of(), List.of(), null, errors);
    }

    /** Not acceptable as it is. */
    public static ImportOutcome rejected(Text reason) {
        return new ImportOutcome("rejected", null, List.of(), List.of(), reason, List.of());
    }
}
