package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.platform.Joined.Leaf;
import coop.vigie.kit.refusal.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where the value of a field comes from: its source, who completes it, what lost, and by which rule. */
final class Provenance {

    private final String field;
    private final JsonNode value;
    private final Locale language;
    private final ArrayNode lost = Json.object().arrayNode();
    private final ArrayNode completedBy = Json.object().arrayNode();
    private String winner = "";

    private Provenance(String field, JsonNode value, Locale language) {
        this.field = field;
        this.value = value;
        this.language = language;
    }

    /** Of one field, what each source says of it and what the document holds. */
    static ObjectNode of(String field, JsonNode claims, ObjectNode document, Locale language) {
        Provenance provenance = new Provenance(field, document.get(field), language);
        ObjectNode item = Json.object().put("pointer", "/" + field);
        for (JsonNode claim : claims) {
            provenance.read(claim, item);
        }
        if (!provenance.completedBy.isEmpty()) {
            item.set("completedBy", provenance.completedBy);
        }
        if (!provenance.lost.isEmpty()) {
            item.put("rule", provenance.rule().in(language));
            item.set("lost", provenance.lost);
        }
        return item;
    }

    private void read(JsonNode claim, ObjectNode item) {
        boolean won = claim.path("won").booleanValue();
        if (won) {
            winner = claim.path("source").path("id").asText();
            item.set("source", source(claim));
            if (value != null) {
                item.set("value", value);
            }
            item.set("at", claim.get("at"));
            item.set("revision", claim.get("revision"));
        }
        if (Joined.isJoined(field)) {
            readParts(claim, won);
        } else if (!won && !Objects.equals(claim.get("value"), value)) {
            lose(claim, claim.get("value"));
        }
    }

    /** Some of what a source says may stand while the rest does not. */
    private void readParts(JsonNode claim, boolean won) {
        Map<Leaf, JsonNode> standing = Joined.leaves(value);
        Map<Leaf, JsonNode> stands = new LinkedHashMap<>();
        Map<Leaf, JsonNode> lostParts = new LinkedHashMap<>();
        Joined.leaves(claim.get("value"))
                .forEach((leaf, said) -> (said.equals(standing.get(leaf)) ? stands : lostParts).put(leaf, said));
        if (!won && !stands.isEmpty()) {
            completedBy.add(told(claim, claim.get("value")));
        }
        if (!lostParts.isEmpty()) {
            lose(claim, Joined.value(field, lostParts));
        }
    }

    private void lose(JsonNode claim, JsonNode said) {
        lost.add(told(claim, said));
    }

    private ObjectNode told(JsonNode claim, JsonNode said) {
        ObjectNode told = Json.object();
        told.set("source", source(claim));
        if (said != null) {
            told.set("value", said);
        }
        return told.set("at", claim.get("at"));
    }

    private JsonNode source(JsonNode claim) {
        return Json.tree(Json.as(claim.get("source"), Source.class).in(language));
    }

    private Text rule() {
        boolean equal = true;
        for (JsonNode claim : lost) {
            equal &= Precedence.rank(winner, field)
                    == Precedence.rank(claim.path("source").path("id").asText(), field);
        }
        if (Joined.isJoined(field)) {
            return Text.of(
                    "Les sources se complètent ; où elles se contredisent, la plus sûre est retenue, et à rang égal la dernière parole.",
                    "The sources complete one another; where they disagree the surest is kept, and of equal ones the last word.");
        }
        return equal
                ? Text.of("À rang égal, la dernière parole est retenue.", "Of equal sources, the last word is kept.")
                : Text.of(
                        "Pour ce champ, la source retenue passe avant les autres.",
                        "For this field, the source kept comes before the others.");
    }
}
