package coop.vigie.catalogue.document;

import java.text.Normalizer;
import java.util.Optional;

/** Texts brought to one form before they are judged: Unicode NFC, plain line ends, no blanks around. */
public final class CleanText {

    private CleanText() {}

    /** The text in its one form. */
    public static String of(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** A text of one line: each break and each run of blanks becomes one blank; no-break spaces stay. */
    public static String line(String raw) {
        return of(raw).replaceAll("[ \\t\\n]+", " ");
    }

    /** What no text may hold. */
    static Optional<Fault> faultOf(String text, boolean multiline) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) && !(c == '\t' || multiline && c == '\n')) {
                return Fault.of(
                        "control-character",
                        "Contient un caractère de contrôle (position " + (i + 1) + ") : retirez-le.",
                        "Contains a control character (position " + (i + 1) + "): remove it.");
            }
            if (isLoneSurrogate(text, i)) {
                return Fault.of(
                        "broken-character",
                        "Contient un caractère Unicode incomplet (position " + (i + 1) + ").",
                        "Contains a broken Unicode character (position " + (i + 1) + ").");
            }
        }
        return Optional.empty();
    }

    /** Also what turns the direction of writing, by which a text reads as another than it is. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** The text without what a document may not hold, for texts that come from elsewhere. */
    public static String salvage(String raw, int maxLength) {
        StringBuilder kept = new StringBuilder();
        String text = of(raw);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || !isControl(c) && !isLoneSurrogate(text, i)) {
                kept.append(c);
            }
        }
        if (kept.length() <= maxLength) {
            return kept.toString().strip();
        }
        int end = kept.lastIndexOf(" ", maxLength - 1);
        return kept.substring(0, end > maxLength / 2 ? end : maxLength - 1).strip() + "…";
    }
}
