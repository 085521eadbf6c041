package coop.vigie.kit.refusal;

import java.util.Locale;

/**
 * A text that a person reads, in both languages of the product.
 *
 * @param fr in French, the default
 * @param en in English
 */
public record Text(String fr, String en) {

    /** The two texts. */
    public static Text of(String fr, String en) {
        return new Text(fr, en);
    }

    /** The text in this language: English where it is asked for, else French. */
    public String in(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? en : fr;
    }
}
