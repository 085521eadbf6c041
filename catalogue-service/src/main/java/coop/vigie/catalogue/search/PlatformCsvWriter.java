package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.CsvColumns;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.kit.web.CsvLine;
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
        return CsvLine.of(names);
    }

    static String line(ExportStore.ExportRow row) {
        PlatformDocument document = new PlatformDocument(Json.object(row.document()));
        List<String> cells = new ArrayList<>(List.of(row.id()));
        CsvColumns.TEXTS.forEach(field -> cells.add(document.text(field)));
        CsvColumns.LISTS.forEach(field -> cells.add(String.join("|", document.texts(field))));
        Map<String, String> identifiers = document.identifiers();
        CsvColumns.IDENTIFIERS.forEach(scheme -> cells.add(identifiers.get(scheme)));
        return CsvLine.of(cells);
    }
}
