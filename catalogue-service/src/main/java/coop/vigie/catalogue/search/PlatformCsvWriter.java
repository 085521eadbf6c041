package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.CsvColumns;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Platforms as CSV (RFC 4180) with the columns that the import of CSV reads; safe to be opened in a spreadsheet. */
final class PlatformCsvWriter {

    private PlatformCsvWriter() {}

    static String header() {
        List<String> names = new ArrayList<>(List.of("id"));
        names.addAll(CsvColumns.TEXTS);
        names.addAll(CsvColumns.LISTS);
        names.addAll(CsvColumns.IDENTIFIERS);
        return String.join(",", names) + "\r\n";
    }

    static String line(ExportStore.ExportRow row) {
        PlatformDocument document = new PlatformDocument(Json.object(row.document()));
        List<String> cells = new ArrayList<>(List.of(cell(row.id())));
        CsvColumns.TEXTS.forEach(field -> cells.add(cell(document.text(field))));
        CsvColumns.LISTS.forEach(field -> cells.add(cell(String.join("|", document.texts(field)))));
        Map<String, String> identifiers = document.identifiers();
        CsvColumns.IDENTIFIERS.forEach(scheme -> cells.add(cell(identifiers.get(scheme))));
        return String.join(",", cells) + "\r\n";
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        // A spreadsheet would compute a cell that begins like this.
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        boolean quote = safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r");
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
