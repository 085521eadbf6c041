package coop.vigie.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a demanded language meets a platform's: BCP 47 tags in any case; {@code fr} and {@code fr-FR} meet, {@code fr-CA} and {@code fr-FR} do not. */
public final class LanguageTags {

    /** After a tag in a term: this language or any variant of it. */
    private static final String ANY_VARIANT = "-*";

    private LanguageTags() {}

    /** What is indexed of a platform's language: itself, and all that it is a variant of. */
    static List<String> terms(String tag) {
        List<String> terms = new ArrayList<>();
        terms.add(fold(tag));
        wider(tag).forEach(wide -> terms.add(wide + ANY_VARIANT));
        return terms;
    }

    /** What is looked for where this language is demanded: it, its variants (RFC 4647, 3.3.1), and what it is a variant of (3.4). */
    public static List<String> wanted(String demanded) {
        List<String> terms = new ArrayList<>(wider(demanded));
        terms.add(fold(demanded) + ANY_VARIANT);
        return terms;
    }

    /** Whether a platform in this language serves who demands that one. */
    public static boolean meet(String demanded, String known) {
        List<String> wanted = wanted(demanded);
        return terms(known).stream().anyMatch(wanted::contains);
    }

    /** The tag and all that it is a variant of, folded: {@code fr-fr}, {@code fr}. */
    private static List<String> wider(String tag) {
        List<String> wider = new ArrayList<>();
        for (String part = fold(tag); !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('-')))) {
            wider.add(part);
        }
        return wider;
    }

    private static String fold(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
