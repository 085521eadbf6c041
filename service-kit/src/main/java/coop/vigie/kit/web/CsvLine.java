package coop.vigie.kit.web;

import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180), safe to be opened in a spreadsheet. */
public final class CsvLine {

    private CsvLine() {}

    /** These cells; null is an empty one. */
    public static String of(List<?> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        // A spreadsheet would compute a cell that begins like this.
        String safe = !(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        boolean quote = safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r");
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
