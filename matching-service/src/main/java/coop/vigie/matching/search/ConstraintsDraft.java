package coop.vigie.matching.search;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.ranking.Accessibility;
import coop.vigie.matching.ranking.Constraints;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Constraints as a client sends them. */
@Schema(
        description =
                "What a platform must satisfy. What the catalogue does not know is a reservation, never an exclusion.")
public record ConstraintsDraft(
        @Schema(
                        description = "`free` for a free licence only",
                        enumeration = {"free", "any"})
                String licence,
        @Schema(description = "ISO 3166-1 alpha-2 codes of the countries where it may be hosted", examples = "[\"FR\"]")
                List<String> hostingCountries,
        @Schema(description = "Ids of functions that it must have, all of them") List<String> functions,
        @Schema(
                        description =
                                "BCP 47 tags, one of which its interface must have, in any case: `fr` and `fr-FR` meet",
                        examples = "[\"fr\"]")
                List<String> languages,
        @Schema(
                        description = "Assessed against RGAA or WCAG: `conform`, wholly; `partial`, at least in part",
                        enumeration = {"conform", "partial", "any"})
                String accessibility,
        @Schema(description = "Protocols or formats that it must have, all of them", examples = "[\"oidc\"]")
                List<String> interoperability) {

    private static final Set<String> COUNTRIES = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int MOST = 50;

    /** What is wrong with these, below this pointer. */
    public static void check(ConstraintsDraft draft, String pointer, Vocabulary vocabulary, FieldErrors errors) {
        if (draft == null) {
            return;
        }
        errors.check(
                draft.licence == null || Set.of("free", "any").contains(draft.licence),
                pointer + "/licence",
                "licence-unknown",
                Text.of(
                        "La licence demandée est « free » ou « any ».",
                        "The licence demanded is \"free\" or \"any\"."));
        errors.check(
                draft.accessibility == null
                        || Set.of("conform", "partial", "any").contains(draft.accessibility),
                pointer + "/accessibility",
                "accessibility-unknown",
                Text.of(
                        "L'accessibilité demandée est « conform », « partial » ou « any ».",
                        "The accessibility demanded is \"conform\", \"partial\" or \"any\"."));
        each(
                draft.hostingCountries,
                pointer + "/hostingCountries",
                errors,
                (country, at) -> errors.check(
                        COUNTRIES.contains(country),
                        at,
                        "country-unknown",
                        Text.of(
                                "Donnez un code de pays ISO à deux lettres, comme FR.",
                                "Give a two-letter ISO country code, such as FR.")));
        each(
                draft.functions,
                pointer + "/functions",
                errors,
                (function, at) -> Concepts.checkFunction(function, at, vocabulary, errors));
        each(
                draft.languages,
                pointer + "/languages",
                errors,
                (language, at) -> errors.check(
                        isLanguage(language),
                        at,
                        "language-malformed",
                        Text.of(
                                "Donnez une étiquette de langue BCP 47, comme fr.",
                                "Give a BCP 47 language tag, such as fr.")));
        each(
                draft.interoperability,
                pointer + "/interoperability",
                errors,
                (protocol, at) -> errors.check(
                        protocol.matches("[a-zA-Z0-9][a-zA-Z0-9.+-]{0,60}"),
                        at,
                        "protocol-malformed",
                        Text.of("Donnez un nom court, comme oidc.", "Give a short name, such as oidc.")));
    }

    /** Well-formed, and of two letters only where some language has them. */
    private static boolean isLanguage(String tag) {
        String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                && (language.length() == 3 || LANGUAGES.contains(language));
    }

    private interface Check {
        void check(String value, String at);
    }

    private static void each(List<String> values, String pointer, FieldErrors errors, Check check) {
        if (values == null) {
            return;
        }
        errors.check(
                values.size() <= MOST,
                pointer,
                "too-many",
                Text.of("Au plus " + MOST + " valeurs.", "At most " + MOST + " values."));
        for (int i = 0; i < Math.min(MOST, values.size()); i++) {
            String at = pointer + "/" + i;
            if (values.get(i) == null) {
                errors.add(at, "not-null", Text.of("Une valeur est attendue.", "A value is expected."));
            } else {
                check.check(values.get(i), at);
            }
        }
    }

    /** As the catalogue writes its codes. */
    private static List<String> lowerCase(List<String> codes) {
        return codes == null
                ? null
                : codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
    }

    /** As the ranking takes them. */
    public static Constraints constraints(ConstraintsDraft draft) {
        if (draft == null) {
            return Constraints.NONE;
        }
        return new Constraints(
                "free".equals(draft.licence),
                draft.hostingCountries,
                draft.functions,
                draft.languages,
                draft.accessibility == null
                        ? null
                        : Accessibility.valueOf(draft.accessibility.toUpperCase(Locale.ROOT)),
                lowerCase(draft.interoperability));
    }
}
