package coop.vigie.catalogue.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Readable permanent ids: {@code rustine-libre}. */
public final class Slug {

    private static final int MAX_LENGTH = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** The slug of a name: "tiers-lieux et coworking" gives {@code tiers-lieux-et-coworking}. */
    public static String of(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        String plain = bare(BETWEEN.matcher(folded).replaceAll("-"));
        return plain.length() <= MAX_LENGTH ? plain : bare(plain.substring(0, MAX_LENGTH));
    }

    private static String bare(String slug) {
        return AROUND.matcher(slug).replaceAll("");
    }

    /** What is wrong with an id. */
    public static Optional<Fault> faultOf(String id) {
        return id.length() <= MAX_LENGTH && SLUG.matcher(id).matches()
                ? Optional.empty()
                : Fault.of(
                        "slug",
                        "Un identifiant a des minuscules sans accent, des chiffres et des tirets, 80 caractères au plus : mon-outil.",
                        "An id has lower-case letters without accents, digits and hyphens, at most 80 characters: my-tool.");
    }
}
