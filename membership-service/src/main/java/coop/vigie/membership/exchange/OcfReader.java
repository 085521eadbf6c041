package coop.vigie.membership.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.value.Ratio;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a register from Open Cap Format objects, in one document or as the files of a package, whatever arrays hold them.
 *
 * <p>Each class of stock stands for a category of members. What the format has no place for (category, college, whether the holder
 * is a public body) is read from a stakeholder's comments, as {@link OcfWriter} writes them: {@code vigie:college=b}.
 */
final class OcfReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> IGNORED = Set.of(
            "STAKEHOLDER", "STOCK_CLASS", "ISSUER", "TX_STOCK_ACCEPTANCE", "STOCK_LEGEND_TEMPLATE", "STOCK_PLAN");

    private final RowErrors errors;
    private final Map<String, Party> stakeholders = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, JsonNode> issuances = new HashMap<>();
    /** Securities that only continue others: they bring nothing in. */
    private final Set<String> continued = new HashSet<>();

    private final Set<String> splits = new HashSet<>();
    private String lastMovement;

    OcfReader(RowErrors errors) {
        this.errors = errors;
    }

    /** The rows that can be read; the others are noted. An object's number in the document is its line. */
    List<RegisterRow> read(String text) {
        List<JsonNode> objects = new ArrayList<>();
        try {
            collect(JSON.readTree(text), objects, 0);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(
                    "",
                    "json-malformed",
                    Text.of("Ce fichier n'est pas du JSON lisible.", "This file is no readable JSON."));
        }
        objects.forEach(this::learn);
        List<RegisterRow> rows = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            int line = i + 1;
            JsonNode object = objects.get(i);
            try {
                for (RegisterRow row :
                        rows(line, object, object.path("object_type").asText())) {
                    add(rows, row, OcfObject.comment(object, "line", null));
                }
                for (String payment : OcfObject.comments(object, "payment")) {
                    rows.add(OcfObject.payment(line, payment, stakeholders));
                }
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException | Refusal malformed) {
                errors.add(
                        line,
                        null,
                        "malformed",
                        "Une date, une quantité ou un montant ne peut être lu.",
                        "A date, a quantity or an amount cannot be read.");
            }
        }
        return rows;
    }

    /** What one movement took from several securities is one line again. */
    private void add(List<RegisterRow> rows, RegisterRow row, String movement) {
        if (movement != null && movement.equals(lastMovement)) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).and(row.shares()));
        } else {
            rows.add(row);
        }
        lastMovement = movement;
    }

    private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
        if (depth > 5) {
            return;
        }
        if (node.isObject() && node.has("object_type")) {
            objects.add(node);
            return;
        }
        node.forEach(child -> collect(child, objects, depth + 1));
    }

    private void learn(JsonNode object) {
        switch (object.path("object_type").asText()) {
            case "STAKEHOLDER" -> stakeholders.put(object.path("id").asText(), OcfObject.party(object));
            case "STOCK_CLASS" -> classes.put(
                    object.path("id").asText(),
                    OcfObject.comment(object, "category", object.path("name").asText()));
            case "TX_STOCK_ISSUANCE" -> issuances.put(object.path("security_id").asText(), object);
            case "TX_STOCK_TRANSFER", "TX_STOCK_CANCELLATION", "TX_STOCK_REPURCHASE" -> {
                object.path("resulting_security_ids").forEach(id -> continued.add(id.asText()));
                if (object.hasNonNull("balance_security_id")) {
                    continued.add(object.path("balance_security_id").asText());
                }
            }
            default -> {
                // Looked at when the rows are made.
            }
        }
    }

    private List<RegisterRow> rows(int line, JsonNode object, String type) {
        if (IGNORED.contains(type)) {
            return List.of();
        }
        return switch (type) {
            case "TX_STOCK_ISSUANCE" -> continued.contains(
                            object.path("security_id").asText())
                    ? List.of()
                    : one(line, Kind.SUBSCRIPTION, object, holder(line, object), null, OcfObject.quantity(object));
            case "TX_STOCK_TRANSFER" -> transfer(line, object);
            case "TX_STOCK_CANCELLATION", "TX_STOCK_REPURCHASE", "TX_STOCK_RETRACTION" -> {
                JsonNode security = security(line, object);
                yield security == null
                        ? List.of()
                        : one(
                                line,
                                Kind.CANCELLATION,
                                object,
                                holder(line, security),
                                null,
                                object.has("quantity") ? OcfObject.quantity(object) : OcfObject.quantity(security));
            }
            case "TX_STOCK_CLASS_SPLIT" -> split(line, object);
            default -> {
                errors.add(
                        line,
                        "object_type",
                        "unsupported",
                        "L'objet « %s » n'a pas d'équivalent dans un registre de parts sociales.".formatted(type),
                        "The object \"%s\" has no equivalent in a register of shares.".formatted(type));
                yield List.of();
            }
        };
    }

    private List<RegisterRow> transfer(int line, JsonNode object) {
        JsonNode from = security(line, object);
        List<RegisterRow> rows = new ArrayList<>();
        for (JsonNode id : object.path("resulting_security_ids")) {
            JsonNode to = issuances.get(id.asText());
            if (from == null || to == null) {
                errors.add(
                        line,
                        "resulting_security_ids",
                        "unknown-security",
                        "Le titre « %s » n'est pas émis dans ce fichier.".formatted(id.asText()),
                        "The security \"%s\" is not issued in this file.".formatted(id.asText()));
                continue;
            }
            rows.addAll(one(line, Kind.TRANSFER, object, holder(line, from), holder(line, to), OcfObject.quantity(to)));
        }
        return rows;
    }

    /** A split touches every class of shares: its second mention on a day is the same one. */
    private List<RegisterRow> split(int line, JsonNode object) {
        JsonNode ratio = object.path("split_ratio");
        Ratio of = RegisterRow.ratio(OcfObject.whole(ratio.path("numerator").asText()) + "/"
                + OcfObject.whole(ratio.path("denominator").asText()));
        LocalDate on = LocalDate.parse(object.path("date").asText());
        return splits.add(on + " " + of)
                ? List.of(new RegisterRow(line, Kind.SPLIT, on, null, null, 0, null, of, OcfObject.act(object), null))
                : List.of();
    }

    private List<RegisterRow> one(int line, Kind kind, JsonNode object, Party holder, Party beneficiary, long shares) {
        if (holder == null || kind.passesOn() && beneficiary == null) {
            return List.of();
        }
        Kind known = OcfObject.kind(object, kind);
        return List.of(new RegisterRow(
                line,
                known,
                LocalDate.parse(object.path("date").asText()),
                holder,
                beneficiary,
                shares,
                OcfObject.amount(object, known),
                null,
                OcfObject.act(object),
                OcfObject.approval(object)));
    }

    private JsonNode security(int line, JsonNode object) {
        JsonNode issuance = issuances.get(object.path("security_id").asText());
        if (issuance == null) {
            errors.add(
                    line,
                    "security_id",
                    "unknown-security",
                    "Ce titre n'est pas émis dans ce fichier.",
                    "This security is not issued in this file.");
        }
        return issuance;
    }

    /** The stakeholder of an issuance, in the category that the class of stock is. */
    private Party holder(int line, JsonNode issuance) {
        Party known = stakeholders.get(issuance.path("stakeholder_id").asText());
        if (known == null) {
            errors.add(
                    line,
                    "stakeholder_id",
                    "unknown-stakeholder",
                    "Ce titulaire n'est pas dans ce fichier.",
                    "This stakeholder is not in this file.");
            return null;
        }
        String category = known.category() != null
                ? known.category()
                : classes.get(issuance.path("stock_class_id").asText());
        return known.in(category);
    }
}
