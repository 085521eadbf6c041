package coop.vigie.membership.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French typography on the texts of a page, its tags left alone: spaces that do not break, apostrophes, guillemets. */
final class Typography {

    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+(?=<)");

    /** Zero and one are singular; a template is written for many, so the words that follow a count are mended here. */
    private static final Pattern SINGULAR = Pattern.compile("(?<![\\d,.\u202f\u00a0])(?<!\\d )([01]\\)?) "
            + "(abstention|part|sociétaire|an)s\\b(?: (sociale|inscrite|nominative)s\\b)?");

    private Typography() {}

    static String apply(String html) {
        Matcher matcher = TEXT.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + 256);
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(text(matcher.group())));
        }
        return matcher.appendTail(out).toString();
    }

    static String text(String text) {
        return SINGULAR.matcher(text)
                .replaceAll(m -> m.group(1) + " " + m.group(2) + (m.group(3) == null ? "" : " " + m.group(3)))
                .replace("&#39;", "\u2019")
                .replaceAll("(?<=\\p{L})'(?=\\p{L}|«)", "\u2019")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace(" :", "\u00a0:")
                .replaceAll(" (?=[;?!])", "\u202f")
                .replaceAll(" (?=[%€])", "\u00a0")
                .replaceAll("\\b(n°|art\\.|p\\.|[LRD]\\.|M\\.|Mme) (?=[\\dA-Z])", "$1\u00a0")
                .replaceAll("(?<=\\d) (?=parts?\\b|ans\\b|mois\\b|voix\\b|jours\\b)", "\u00a0")
                .replaceAll("\\b(article|articles) (?=\\d|[LRD]\\.)", "$1\u00a0")
                .replaceAll("(?<=\\d) (?=\\d{3}\\b)", "\u202f")
                .replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", "$3/$2/$1")
                .replace("...", "…");
    }
}
