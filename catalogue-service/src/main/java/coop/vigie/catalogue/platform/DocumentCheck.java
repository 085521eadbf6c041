package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.ShapeCheck;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Judges a document that somebody sends: its shape, and what depends on the vocabulary of the moment. */
@ApplicationScoped
class DocumentCheck {

    /** Fields of a platform's representation that are not content. */
    private static final Set<String> READ_ONLY = Set.of(
            "version",
            "status",
            "reason",
            "mergedInto",
            "replacement",
            "publishedAt",
            "updatedAt",
            "createdAt",
            "concepts",
            "freeLicence",
            "sovereignty",
            "warnings",
            "links");

    private final Vocabularies vocabularies;
    private final PlatformStore platforms;

    DocumentCheck(Vocabularies vocabularies, PlatformStore platforms) {
        this.vocabularies = vocabularies;
        this.platforms = platforms;
    }

    /** The shape of documents with the vocabulary of the moment. */
    Shape.Group shape() {
        return PlatformShape.of(vocabularies.current()::isDomain);
    }

    /**
     * The document in its one form, without its id.
     *
     * @param id the id that it must have, where it names one; null for a document whose id is free
     * @throws coop.vigie.kit.refusal.Refusal 400 with every fault at once
     */
    ObjectNode check(JsonNode sent, String id) {
        FieldErrors errors = new FieldErrors();
        ObjectNode document = check(sent, id, errors);
        relations(document, errors);
        errors.throwIfAny();
        return document;
    }

    /** Files name other tools by their names alone: only people name platforms by their ids. */
    private void relations(ObjectNode document, FieldErrors errors) {
        for (int i = 0; i < document.path("relations").size(); i++) {
            String target = document.path("relations").get(i).path("platform").asText(null);
            errors.check(
                    target == null || platforms.find(target).isPresent(),
                    "/relations/" + i + "/platform",
                    "unknown-platform",
                    Text.of(
                            "Aucune plateforme n'a l'identifiant « " + target + " » : indiquez son nom dans name.",
                            "No platform has the id \"" + target + "\": give its name in name."));
        }
    }

    ObjectNode check(JsonNode sent, String id, FieldErrors errors) {
        JsonNode content = sent;
        if (sent != null && sent.isObject()) {
            content = sent.deepCopy();
            for (String field : READ_ONLY) {
                if (((ObjectNode) content).remove(field) != null) {
                    errors.add(
                            "/" + field,
                            "read-only",
                            Text.of(
                                    "Ce champ est tenu par le catalogue : retirez-le.",
                                    "This field is kept by the catalogue: remove it."));
                }
            }
        }
        ObjectNode document = ShapeCheck.check(shape(), content, errors);
        if (id != null
                && document.hasNonNull("id")
                && !document.get("id").textValue().equals(id)) {
            errors.add(
                    "/id",
                    "read-only",
                    Text.of("L'identifiant d'une plateforme ne change jamais.", "A platform's id never changes."));
        }
        document.remove("id");
        if (document.hasNonNull("licence")) {
            document.put("licence", Licences.canonical(document.get("licence").textValue()));
        }
        return document;
    }
}
