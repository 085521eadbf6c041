package coop.vigie.kit.web;

import coop.vigie.kit.refusal.Refusal;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Strong entity tags (RFC 9110, section 8.8.3) made from an entity's version, and the conditions on them. */
public final class ETags {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("(?<=\\d)-[a-z]{2}\"");

    private ETags() {}

    /** The entity tag of this version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The entity tag of the same version told in another language than French: it is another representation. */
    public static String in(String tag, String language) {
        return language.equals("fr") ? tag : tag.replaceFirst("\"$", "-" + language + "\"");
    }

    /**
     * Refuses a change that was not made from the current version.
     *
     * @param ifMatch the request's {@code If-Match} header, or null
     * @throws Refusal 428 where there is none, 412 where it names another version
     */
    public static void requireMatch(String ifMatch, long currentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.conditionMissing();
        }
        // In whatever language it was read: the version is what a change is made from.
        if (!matches(IN_A_LANGUAGE.matcher(ifMatch).replaceAll("\""), of(currentVersion))) {
            throw Refusal.stale(of(currentVersion));
        }
    }

    /** Whether a list of entity tags names this one by strong comparison, or is {@code *}. */
    public static boolean matches(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    /** The same by weak comparison, as {@code If-None-Match} wants it. */
    public static boolean matchesWeakly(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                        .anyMatch(tag::equals);
    }
}
