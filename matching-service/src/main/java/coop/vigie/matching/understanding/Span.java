package coop.vigie.matching.understanding;

import java.util.List;

/** A stretch of a text. */
record Span(int start, int end) {

    /** The text with blanks in the place of these stretches, so that every other character keeps its place. */
    static String blank(String text, List<Span> spans) {
        StringBuilder blanked = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.start; i < Math.min(span.end, blanked.length()); i++) {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }
}
