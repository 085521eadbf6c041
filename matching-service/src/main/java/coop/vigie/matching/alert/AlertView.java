package coop.vigie.matching.alert;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert in the language of the request. */
record AlertView(
        String id,
        @Schema(enumeration = {"platform-fits-need", "platform-published", "neighbour-deployed", "capital-opened"})
                String kind,
        String text,
        @Schema(description = "Id of the platform that it is about") String platform,
        @Schema(description = "Id of the need that is followed") String need,
        @Schema(description = "Id of the subscription that wanted it") String subscription,
        Instant raisedAt) {

    static AlertView of(Alert alert, Locale language) {
        return new AlertView(
                alert.id().toString(),
                alert.kind(),
                language.getLanguage().equals("en") ? alert.textEn() : alert.textFr(),
                alert.platform(),
                alert.needId() == null ? null : alert.needId().toString(),
                alert.subscriptionId().toString(),
                alert.raisedAt());
    }
}
