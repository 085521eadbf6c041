package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.CleanText;
import coop.vigie.catalogue.document.Codes;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.kit.refusal.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document made from what a file gives: what cannot stand in it is left out with a warning, never guessed. */
final class Draft {

    private final ObjectNode document = Json.object();
    private final List<Text> warnings = new ArrayList<>();

    ObjectNode document() {
        return document;
    }

    /** The entry, without what no document can hold. */
    ImportEntry entry(String place, String externalId, String link, LocalDate date) {
        warnings.addAll(MendedDocument.mend(document));
        return new ImportEntry(place, externalId, document, link, date, warnings, null);
    }

    void warn(String fr, String en) {
        warnings.add(Text.of(fr, en));
    }

    void text(String field, JsonNode value, int maxLength) {
        text(document, field, value, maxLength);
    }

    void text(ObjectNode into, String field, JsonNode value, int maxLength) {
        String text = string(value);
        if (text != null) {
            into.put(field, CleanText.salvage(text, maxLength));
        }
    }

    /** A text on one line. */
    void line(String field, JsonNode value, int maxLength) {
        line(document, field, value, maxLength);
    }

    void line(ObjectNode into, String field, JsonNode value, int maxLength) {
        String text = string(value);
        if (text != null) {
            into.put(field, CleanText.salvage(CleanText.line(text), maxLength));
        }
    }

    void address(String field, JsonNode value) {
        address(document, field, value);
    }

    void address(ObjectNode into, String field, JsonNode value) {
        String given = string(value);
        if (given == null) {
            return;
        }
        // Package managers write how a repository is read before its address.
        String text = given.replaceFirst("^git\\+(?=https?://)", "");
        if (WebAddress.faultOf(text).isEmpty()) {
            into.put(field, text);
        } else {
            warn(
                    "« " + field + " » n'est pas une adresse web, laissée de côté : " + shortened(text),
                    "\"" + field + "\" is not a web address, left out: " + shortened(text));
        }
    }

    /** A licence; old names that are known to mean one id are translated, anything else that SPDX does not know is left out. */
    void licence(JsonNode value) {
        String text = string(value);
        if (text == null) {
            return;
        }
        String id = LicenceNames.spdx(text);
        if (Licences.faultOf(id).isPresent()) {
            warn(
                    "Licence inconnue de SPDX, laissée de côté : " + shortened(text),
                    "Licence unknown to SPDX, left out: " + shortened(text));
            return;
        }
        document.put("licence", Licences.canonical(id));
        if (!Licences.ambiguousIds(id).isEmpty()) {
            warn(
                    "Licence ambiguë (« " + id + " ») : versions ultérieures permises ou non, la source ne le dit pas.",
                    "Ambiguous licence (\"" + id + "\"): the source does not say whether later versions are allowed.");
        }
    }

    void texts(ObjectNode into, String field, JsonNode list, int maxLength) {
        ArrayNode texts = Json.object().putArray(field);
        each(list).forEach(item -> {
            String text = string(item);
            if (text != null) {
                texts.add(CleanText.salvage(CleanText.line(text), maxLength));
            }
        });
        if (!texts.isEmpty()) {
            into.set(field, texts);
        }
    }

    void languages(JsonNode list) {
        ArrayNode languages = Json.object().putArray("languages");
        each(list).forEach(item -> {
            String tag = string(item);
            if (tag != null && Codes.language(tag).isEmpty()) {
                languages.add(tag);
            } else if (tag != null) {
                warn(
                        "Langue inconnue, laissée de côté : " + shortened(tag),
                        "Unknown language, left out: " + shortened(tag));
            }
        });
        if (!languages.isEmpty()) {
            document.set("languages", languages);
        }
    }

    void identifier(String scheme, String value) {
        if (value != null && !value.isBlank()) {
            document.withObject("/identifiers").put(scheme, value.strip());
        }
    }

    ObjectNode add(String list) {
        return document.withArray(list).addObject();
    }

    void release(JsonNode version, JsonNode date) {
        String number = string(version);
        LocalDate day = date(date);
        if (number != null || day != null) {
            ObjectNode release = document.putObject("latestRelease");
            if (number != null) {
                release.put("version", CleanText.salvage(CleanText.line(number), 200));
            }
            if (day != null) {
                release.put("date", day.toString());
            }
        }
    }

    /** A date as ISO text, or as milliseconds since 1970; null where it is neither. */
    static LocalDate date(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        try {
            if (value.isNumber()) {
                return java.time.Instant.ofEpochMilli(value.longValue())
                        .atZone(java.time.ZoneOffset.UTC)
                        .toLocalDate();
            }
            String text = value.asText().strip();
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A text; null for what is absent, empty, or an empty list, which some exporters write for an absent object. */
    static String string(JsonNode value) {
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asText().strip();
        return text.isEmpty()
                        || text.equals("~")
                        || text.toLowerCase(Locale.ROOT).equals("null")
                ? null
                : text;
    }

    /** The items of a list; a single value counts as a list of one. */
    static List<JsonNode> each(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(items::add);
        } else if (list != null && !list.isNull() && !list.isMissingNode()) {
            items.add(list);
        }
        return items;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
