package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.CsvColumns;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.kit.refusal.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV with the columns of {@code docs/catalogue-guide.md}: names of the document's fields; several values in one cell are parted by
 * {@code |}. Comma, semicolon or tab, as the first line has it; any line end.
 */
final class CsvReader implements ImportReader {

    private static final Map<String, String> NAMES = Stream.of(
                    CsvColumns.TEXTS, CsvColumns.LISTS, CsvColumns.IDENTIFIERS, List.of("id"))
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
    private static final int LONGEST_HEADER = 1 << 14;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.");
    private static final Pattern FORMULA = Pattern.compile("(?s)'[=+\\-@\t\r].*");

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        try (BufferedReader text = file.text()) {
            // Excel may say the separator in a line of its own.
            int before = 0;
            if (SEPARATOR_LINE.matcher(firstLine(text)).matches()) {
                text.readLine();
                before = 1;
            }
            read(new CsvRows(text, separator(firstLine(text)), before), entries);
        }
    }

    private static void read(CsvRows rows, Consumer<ImportEntry> entries) throws IOException {
        CsvRows.Row header = rows.next();
        if (header == null) {
            return;
        }
        if (header.cells() == null) {
            throw new UnreadableFile(quote(header));
        }
        List<String> columns = columns(header.cells());
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            String place = StandardNote.LINE.kept(row.line());
            if (row.cells() == null) {
                entries.accept(ImportEntry.unreadable(place, quote(row)));
            } else if (!row.cells().stream().allMatch(String::isBlank)) {
                // Below its data a spreadsheet often leaves rows of separators alone.
                entries.accept(entry(place, columns, row.cells()));
            }
        }
    }

    private static Text quote(CsvRows.Row row) {
        return Text.of(
                "Un guillemet ouvert à la ligne " + row.quoteAt()
                        + " n'est pas refermé, ou l'est avant la fin de sa cellule : un guillemet dans un texte s'écrit deux fois.",
                "A quotation mark opened in line " + row.quoteAt()
                        + " is not closed, or closed before the end of its cell: a quotation mark in a text is written twice.");
    }

    /** The names of the columns, whatever their case. */
    private static List<String> columns(List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String name : header) {
            columns.add(NAMES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip()));
        }
        if (!columns.contains("name")) {
            throw new UnreadableFile(
                    "La première ligne doit nommer les colonnes, dont name ; lu : " + String.join(", ", columns) + ".",
                    "The first line must name the columns, name among them; read: " + String.join(", ", columns) + ".");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new UnreadableFile(
                        "La colonne « " + column + " » est là deux fois.",
                        "The column \"" + column + "\" is there twice.");
            }
        }
        return columns;
    }

    private static ImportEntry entry(String place, List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i < columns.size()) {
                row.put(columns.get(i), cells.get(i));
            } else if (!cells.get(i).isBlank()) {
                return ImportEntry.unreadable(
                        place,
                        idOf(row),
                        Text.of(
                                "La ligne a " + cells.size() + " cellules pour " + columns.size()
                                        + " colonnes : mettez entre guillemets les textes où se trouve le séparateur.",
                                "The row has " + cells.size() + " cells for " + columns.size()
                                        + " columns: put texts that hold the separator in quotation marks."));
            }
        }
        return entry(place, row);
    }

    /** The line that comes next, which stays to be read. */
    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = 0;
        for (int n = 0; n >= 0 && length < start.length; n = text.read(start, length, start.length - length)) {
            length += n;
        }
        text.reset();
        return new String(start, 0, length).lines().findFirst().orElse("");
    }

    private static ImportEntry entry(String place, Map<String, String> row) {
        Set<String> unknown = new TreeSet<>(row.keySet());
        CsvColumns.TEXTS.forEach(unknown::remove);
        CsvColumns.LISTS.forEach(unknown::remove);
        CsvColumns.IDENTIFIERS.forEach(unknown::remove);
        unknown.removeAll(Set.of("id", ""));
        ObjectNode document = Json.object();
        for (String field : CsvColumns.TEXTS) {
            put(document, field, row.get(field));
        }
        for (String field : CsvColumns.LISTS) {
            for (String value : String.valueOf(row.getOrDefault(field, "")).split("\\|")) {
                if (!value.isBlank()) {
                    document.withArray(field).add(plain(value.strip()));
                }
            }
        }
        for (String scheme : CsvColumns.IDENTIFIERS) {
            String value = row.get(scheme);
            if (value != null && !value.isBlank()) {
                document.withObject("/identifiers").put(scheme, plain(value.strip()));
            }
        }
        List<Text> warnings = new ArrayList<>(MendedDocument.mend(document));
        if (!unknown.isEmpty()) {
            warnings.add(Text.of(
                    "Colonnes inconnues, laissées de côté : " + String.join(", ", unknown) + ".",
                    "Unknown columns, left out: " + String.join(", ", unknown) + "."));
        }
        String id = idOf(row);
        if (id != null && Slug.faultOf(id).isEmpty()) {
            document.put("id", id);
        }
        return new ImportEntry(place, id, document, null, null, warnings, null);
    }

    private static String idOf(Map<String, String> row) {
        String id = row.getOrDefault("id", "").strip();
        return id.isEmpty() ? null : id;
    }

    private static void put(ObjectNode document, String field, String value) {
        if (value != null && !value.isBlank()) {
            JsonNode text = Json.tree(plain(value.strip()));
            document.set(field, text);
        }
    }

    /** Takes away the apostrophe that keeps a spreadsheet from reading a cell as a formula, as our own exports have it. */
    private static String plain(String value) {
        return FORMULA.matcher(value).matches() ? value.substring(1) : value;
    }

    private static char separator(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }
}
