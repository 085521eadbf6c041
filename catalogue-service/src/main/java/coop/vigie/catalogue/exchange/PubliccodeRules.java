package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the standard asks of a {@code publiccode.yml}. The wild keeps few of its rules: before 1.0 a breach is a warning, and what can be
 * read is read.
 */
final class PubliccodeRules {

    private static final Pattern KNOWN_VERSION = Pattern.compile("0(\\.[1-7](\\.\\d+)?)?|1(\\.\\d+)*(-rc\\d*)?");
    private static final Pattern SOFTWARE_TYPE =
            Pattern.compile("standalone/(mobile|iot|desktop|web|backend|other)|addon|library|configurationFiles");
    private static final Set<String> ALIASES =
            Set.of("alias:gdpr", "alias:eidas", "alias:nis2", "alias:cra", "alias:ai-act", "alias:wad", "alias:ie-act");
    private static final List<String> MANDATORY = List.of(
            "platforms",
            "developmentStatus",
            "softwareType",
            "description",
            "legal/license",
            "maintenance/type",
            "localisation/localisationReady",
            "localisation/availableLanguages");
    private static final List<String> REMOVED_IN_1 =
            List.of("monochromeLogo", "inputTypes", "outputTypes", "legal/repoOwner", "legal/authorsFile");

    private PubliccodeRules() {}

    /** Warns of what is against the standard; answers why the document is refused, where it is. */
    static Optional<Text> check(JsonNode yaml, Draft draft) {
        String version = Draft.string(yaml.path("publiccodeYmlVersion"));
        List<String> removed = removed(yaml);
        if (version.startsWith("1") && !removed.isEmpty()) {
            return Optional.of(Text.of(
                    "Champs retirés en 1.0 : " + String.join(", ", removed) + ".",
                    "Fields removed in 1.0: " + String.join(", ", removed) + "."));
        }
        if (!KNOWN_VERSION.matcher(version).matches()) {
            draft.warn(
                    "Version inconnue de publiccode.yml : " + version, "Unknown version of publiccode.yml: " + version);
        }
        if (!removed.isEmpty()) {
            draft.warn(
                    "Champs abandonnés par la norme : " + String.join(", ", removed) + ".",
                    "Fields that the standard gave up: " + String.join(", ", removed) + ".");
        }
        missing(yaml, draft);
        values(yaml, draft);
        return Optional.empty();
    }

    private static List<String> removed(JsonNode yaml) {
        List<String> removed = new ArrayList<>();
        for (String key : REMOVED_IN_1) {
            if (!yaml.at("/" + key).isMissingNode()) {
                removed.add(key.replace('/', '.'));
            }
        }
        for (JsonNode texts : yaml.path("description")) {
            if (texts.has("genericName") && !removed.contains("description.*.genericName")) {
                removed.add("description.*.genericName");
            }
        }
        return removed;
    }

    private static void missing(JsonNode yaml, Draft draft) {
        List<String> missing = new ArrayList<>();
        for (String key : MANDATORY) {
            JsonNode value = yaml.at("/" + key);
            if (Draft.string(value) == null && value.isEmpty()) {
                missing.add(key.replace('/', '.'));
            }
        }
        String maintenance = yaml.path("maintenance").path("type").asText("");
        if (maintenance.equals("contract")
                && yaml.path("maintenance").path("contractors").isEmpty()) {
            missing.add("maintenance.contractors");
        }
        if (!missing.isEmpty()) {
            draft.warn(
                    "Champs obligatoires absents : " + String.join(", ", missing) + ".",
                    "Mandatory fields missing: " + String.join(", ", missing) + ".");
        }
    }

    private static void values(JsonNode yaml, Draft draft) {
        unknown(draft, "developmentStatus", yaml, PlatformShape.MATURITY::contains);
        unknown(draft, "softwareType", yaml, SOFTWARE_TYPE.asMatchPredicate());
        unknown(draft, "maintenance/type", yaml, Set.of("internal", "contract", "community", "none")::contains);
        unknown(draft, "releaseDate", yaml, date -> Draft.date(yaml.path("releaseDate")) != null);
        for (JsonNode item : Draft.each(yaml.path("supports"))) {
            String id = supported(item);
            if (isUnknownAlias(id)) {
                draft.warn(
                        "Alias inconnu dans supports, laissé de côté : " + id,
                        "Unknown alias in supports, left out: " + id);
            }
        }
    }

    /** What an entry of {@code supports} names, in the standard's form or as a bare text. */
    static String supported(JsonNode item) {
        return item.isObject() ? item.path("id").asText() : item.asText();
    }

    /** Whether it is an alias that the standard does not have: an error by it, while any address is kept. */
    static boolean isUnknownAlias(String id) {
        return id.startsWith("alias:") && !ALIASES.contains(id);
    }

    private static void unknown(Draft draft, String key, JsonNode yaml, java.util.function.Predicate<String> isKnown) {
        String value = Draft.string(yaml.at("/" + key));
        if (value != null && !isKnown.test(value)) {
            String name = key.replace('/', '.');
            draft.warn("Valeur inconnue de " + name + " : " + value, "Unknown value of " + name + ": " + value);
        }
    }
}
