package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.vocabulary.Concept;
import coop.vigie.catalogue.vocabulary.ConceptMatch;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import coop.vigie.kit.refusal.Text;
import java.util.List;
import java.util.Locale;

/** A platform as the API shows it: the fields of its document, then what the catalogue adds. */
final class PlatformView {

    private PlatformView() {}

    /** For a reader, with the labels of its concepts and warnings in their language. */
    static ObjectNode of(Platform platform, Vocabulary vocabulary, Locale language) {
        ObjectNode view = full(platform);
        view.path("concepts").forEach(concept -> vocabulary
                .find(concept.path("id").asText())
                .ifPresent(found -> ((ObjectNode) concept).put("label", label(found, language))));
        ArrayNode warnings = warnings(platform, language);
        if (!warnings.isEmpty()) {
            view.set("warnings", warnings);
        }
        return view;
    }

    /** All that is public of it and the same in every language. */
    static ObjectNode full(Platform platform) {
        ObjectNode view = Json.object();
        view.put("id", platform.id());
        view.put("version", platform.version());
        view.put("status", platform.status().code());
        put(view, "reason", platform.reason());
        put(view, platform.status() == PlatformStatus.DEPRECATED ? "replacement" : "mergedInto", platform.mergedInto());
        view.setAll(platform.json());
        List<ConceptMatch> concepts = platform.concepts();
        if (!concepts.isEmpty()) {
            view.set("concepts", Json.tree(concepts));
        }
        Boolean free = Licences.isFree(platform.document().text("licence"));
        if (free != null) {
            view.put("freeLicence", free.booleanValue());
        }
        if (platform.assessment() != null) {
            ObjectNode sovereignty = view.putObject("sovereignty");
            if (platform.assessment().score() != null) {
                sovereignty.put("score", platform.assessment().score());
            }
            sovereignty.put("unknown", platform.assessment().unknown());
            sovereignty.put("gridVersion", platform.assessment().gridVersion());
        }
        put(view, "publishedAt", platform.publishedAt());
        put(view, "updatedAt", platform.updatedAt());
        return view;
    }

    private static ArrayNode warnings(Platform platform, Locale language) {
        ArrayNode warnings = Json.object().putArray("warnings");
        for (String id : Licences.ambiguousIds(
                platform.document().text("licence") == null
                        ? ""
                        : platform.document().text("licence"))) {
            Text text = Text.of(
                    "« " + id
                            + " » est une ancienne écriture SPDX, ambiguë : la source ne dit pas si les versions ultérieures de"
                            + " la licence sont permises.",
                    "\"" + id
                            + "\" is a deprecated and ambiguous SPDX id: the source does not say whether later versions of the"
                            + " licence are allowed.");
            warnings.addObject()
                    .put("pointer", "/licence")
                    .put("code", "licence-ambiguous")
                    .put("detail", text.in(language));
        }
        return warnings;
    }

    private static String label(Concept concept, Locale language) {
        boolean english = "en".equals(language.getLanguage()) && concept.prefEn() != null;
        return english ? concept.prefEn() : concept.prefFr();
    }

    private static void put(ObjectNode view, String field, Object value) {
        if (value != null) {
            view.put(field, value.toString());
        }
    }
}
