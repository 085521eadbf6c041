package coop.vigie.membership.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French typography on the texts of a page, its tags left alone: spaces that do not break, apostrophes, guillemets. */
final class Typography {

    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+(?=<)");

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
        return text.replace("&#39;", "\u2019")
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
