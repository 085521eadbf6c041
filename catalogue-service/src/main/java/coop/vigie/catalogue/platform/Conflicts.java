package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.Differences.Difference;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings a change that was made from an older version onto the current one, field by field. */
@ApplicationScoped
class Conflicts {

    private final VersionStore versions;
    private final DocumentCheck check;

    Conflicts(VersionStore versions, DocumentCheck check) {
        this.versions = versions;
        this.check = check;
    }

    /**
     * The current content with the change on it.
     *
     * @throws Refusal 409 with base, current and proposed value of each field that both changed differently
     */
    ObjectNode rebase(Platform current, long baseVersion, ObjectNode proposed) {
        if (baseVersion == current.version()) {
            return proposed;
        }
        Shape.Group shape = check.shape();
        ObjectNode base = base(current.id(), baseVersion);
        Map<String, JsonNode> changedSince = new HashMap<>();
        Differences.between(shape, base, current.json()).forEach(d -> changedSince.put(d.field(), d.after()));
        ObjectNode result = current.json().deepCopy();
        List<Map<String, Object>> conflicts = new ArrayList<>();
        for (Difference change : Differences.between(shape, base, proposed)) {
            boolean both = changedSince.containsKey(change.field());
            if (both && !Objects.equals(changedSince.get(change.field()), change.after())) {
                conflicts.add(conflict(change, changedSince.get(change.field())));
            }
            result.remove(change.field());
            if (change.after() != null) {
                result.set(change.field(), change.after());
            }
        }
        if (!conflicts.isEmpty()) {
            throw Refusal.conflict(
                            "revision-conflict",
                            Text.of(
                                    "La plateforme a changé depuis la version " + baseVersion
                                            + ", sur les mêmes champs. Relisez-la et refaites la proposition à partir de la version "
                                            + current.version() + ".",
                                    "The platform has changed since version " + baseVersion
                                            + ", in the same fields. Read it again and make the proposal anew from version "
                                            + current.version() + "."))
                    .with("baseVersion", baseVersion)
                    .with("currentVersion", current.version())
                    .with("conflicts", conflicts)
                    .with("current", current.json())
                    .with("proposed", proposed);
        }
        return inOrder(shape, result);
    }

    /** The shape that fields are compared by. */
    Shape.Group shape() {
        return check.shape();
    }

    /** The content at a version; empty for version 0. */
    ObjectNode base(String platform, long version) {
        if (version == 0) {
            return Json.object();
        }
        return versions.find(platform, version)
                .map(VersionStore.VersionRow::json)
                .orElseThrow(() -> Refusal.invalid(
                        "/baseVersion",
                        "unknown-version",
                        Text.of(
                                "Cette plateforme n'a jamais eu la version " + version + ".",
                                "This platform never had version " + version + ".")));
    }

    private static Map<String, Object> conflict(Difference change, JsonNode current) {
        Map<String, Object> conflict = new LinkedHashMap<>();
        conflict.put("field", change.field());
        conflict.put("base", change.before());
        conflict.put("current", current);
        conflict.put("proposed", change.after());
        return conflict;
    }

    private static ObjectNode inOrder(Shape.Group shape, ObjectNode document) {
        ObjectNode ordered = Json.object();
        for (Shape.Field field : shape.fields()) {
            if (document.has(field.name())) {
                ordered.set(field.name(), document.get(field.name()));
            }
        }
        return ordered;
    }
}
