package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.changes.ChangeEvents;
import coop.vigie.catalogue.document.Codes;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.sovereignty.Assessment;
import coop.vigie.events.catalogue.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of a platform's new version. */
@ApplicationScoped
class PlatformEvents {

    private final ChangeEvents changes;

    PlatformEvents(ChangeEvents changes) {
        this.changes = changes;
    }

    void append(Platform platform) {
        changes.append(state(platform), PlatformView.full(platform));
    }

    static PlatformState state(Platform platform) {
        PlatformDocument document = platform.document();
        Assessment assessment = platform.assessment();
        return new PlatformState(
                platform.id(),
                platform.version(),
                !platform.status().isListed(),
                platform.status().code(),
                platform.mergedInto(),
                document.text("name"),
                document.text("kind"),
                document.text("summary"),
                document.text("description"),
                translations(document),
                document.texts("functions"),
                platform.concepts().stream()
                        .map(c -> new PlatformState.Concept(c.id(), c.confidence()))
                        .toList(),
                document.texts("domains"),
                document.text("licence"),
                Licences.isFree(document.text("licence")),
                document.text("repository"),
                document.text("website"),
                document.text("hosting"),
                List.copyOf(document.hostingCountries()),
                document.texts("languages"),
                document.text("accessibility"),
                document.texts("interoperability"),
                document.texts("territories").stream()
                        .filter(code -> !code.equals(Codes.NATIONAL))
                        .toList(),
                document.text("steward"),
                document.text("stewardForm"),
                assessment == null ? null : assessment.score(),
                assessment == null ? null : assessment.unknown(),
                document.text("vitality"),
                platform.publishedAt());
    }

    private static Map<String, PlatformState.Translation> translations(PlatformDocument document) {
        return document.translations().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        language -> new PlatformState.Translation(
                                language.getValue().get("name"),
                                language.getValue().get("summary"),
                                language.getValue().get("description"))));
    }
}
