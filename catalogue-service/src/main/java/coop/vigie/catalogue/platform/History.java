package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.platform.HistoryResource.DifferenceView;
import coop.vigie.catalogue.platform.HistoryResource.VersionContent;
import coop.vigie.catalogue.platform.HistoryResource.VersionView;
import coop.vigie.catalogue.platform.RevisionView.ChangeView;
import coop.vigie.catalogue.platform.VersionStore.VersionRow;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads a platform's past. */
@ApplicationScoped
class History {

    private final Platforms platforms;
    private final VersionStore versions;
    private final Conflicts conflicts;
    private final Languages languages;

    History(Platforms platforms, VersionStore versions, Conflicts conflicts, Languages languages) {
        this.platforms = platforms;
        this.versions = versions;
        this.conflicts = conflicts;
        this.languages = languages;
    }

    List<VersionRow> before(String id, long version, int limit) {
        platforms.requirePublic(id);
        return versions.before(id, version, limit);
    }

    long count(String id) {
        return versions.count(id);
    }

    VersionView view(VersionRow row) {
        ObjectNode before = conflicts.base(row.platformId(), row.version() - 1);
        List<String> changes = Differences.between(conflicts.shape(), before, row.json()).stream()
                .map(d -> d.sentence().in(languages.current()))
                .toList();
        return new VersionView(
                row.version(), row.status(), row.cause(), row.revision(), row.reason(), row.changedAt(), changes);
    }

    VersionContent content(String id, long version) {
        return content(require(id, version));
    }

    VersionContent asOf(String id, Instant moment) {
        platforms.requirePublic(id);
        return content(versions.asOf(id, moment)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "« " + id + " » n'était pas encore publiée à ce moment.",
                        "\"" + id + "\" was not published yet at that moment."))));
    }

    /** The platform in the shape that it has today. */
    ObjectNode platformAsOf(String id, Instant moment) {
        VersionContent then = asOf(id, moment);
        ObjectNode view =
                Json.object().put("id", id).put("version", then.version()).put("status", then.status());
        if (then.reason() != null) {
            view.put("reason", then.reason());
        }
        if (then.mergedInto() != null) {
            view.put("mergedInto", then.mergedInto());
        }
        view.setAll(then.document());
        return view.put("updatedAt", then.changedAt().toString());
    }

    DifferenceView difference(String id, long from, long to) {
        VersionRow old = require(id, from);
        VersionRow now = require(id, to);
        List<ChangeView> changes = new ArrayList<>();
        if (!old.status().equals(now.status())) {
            changes.add(statusChange(old, now));
        }
        changes.addAll(ChangeView.of(conflicts.shape(), old.json(), now.json(), languages.current()));
        return new DifferenceView(id, from, to, changes);
    }

    private ChangeView statusChange(VersionRow old, VersionRow now) {
        String why = now.reason() == null ? "" : " (" + now.reason() + ")";
        Text sentence = Text.of(
                "La plateforme était " + PlatformStatus.of(old.status()).french() + " ; elle est "
                        + PlatformStatus.of(now.status()).french() + why + ".",
                "The platform was " + old.status() + "; it is " + now.status() + why + ".");
        return new ChangeView(
                "status", Json.tree(old.status()), Json.tree(now.status()), sentence.in(languages.current()));
    }

    /** For each field of the document its source, the rule by which it won, and what others say. */
    JsonNode provenance(String id) {
        Platform platform = platforms.requirePublic(id);
        ObjectNode result = Json.object().put("id", id).put("version", platform.version());
        ArrayNode items = result.putArray("items");
        platform.claims()
                .properties()
                .forEach(entry -> items.add(
                        Provenance.of(entry.getKey(), entry.getValue(), platform.json(), languages.current())));
        return result;
    }

    private VersionRow require(String id, long version) {
        return versions.find(id, version).orElseThrow(() -> RestoreVersion.noVersion(id, version));
    }

    private static VersionContent content(VersionRow row) {
        return new VersionContent(
                row.platformId(),
                row.version(),
                row.status(),
                row.mergedInto(),
                row.reason(),
                row.changedAt(),
                row.json());
    }
}
