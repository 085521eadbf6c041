package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.kit.refusal.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * CSV with the columns of {@code docs/catalogue-guide.md}: names of the document's fields; several values in one cell are parted by
 * {@code |}. Comma, semicolon or tab, as the first line has it; any line end.
 */
final class CsvReader implements ImportReader {

    static final List<String> TEXTS = List.of(
            "name",
            "kind",
            "summary",
            "description",
            "licence",
            "repository",
            "website",
            "documentation",
            "logo",
            "steward",
            "stewardForm",
            "hosting",
            "accessibility",
            "maturity",
            "vitality");
    static final List<String> LISTS =
            List.of("functions", "domains", "audiences", "languages", "territories", "interoperability", "openFormats");
    private static final int LONGEST_HEADER = 1 << 14;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.");
    private static final Pattern FORMULA = Pattern.compile("(?s)'[=+\\-@\t\r].*");
    private static final Set<String> IDENTIFIERS =
            Set.of("wikidata", "sill", "comptoir-du-libre", "cnll", "framalibre", "awesome-selfhosted");

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        try (BufferedReader text = file.text()) {
            // Excel may say the separator in a line of its own.
            if (SEPARATOR_LINE.matcher(firstLine(text)).matches()) {
                text.readLine();
            }
            read(text, separator(firstLine(text)), entries);
        } catch (JsonProcessingException e) {
            throw new UnreadableFile(
                    "Le CSV ne peut pas être lu : " + e.getOriginalMessage(),
                    "The CSV cannot be read: " + e.getOriginalMessage());
        }
    }

    private static void read(Reader text, char separator, Consumer<ImportEntry> entries) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
                .build();
        MappingIterator<Map<String, String>> rows =
                mapper.readerForMapOf(String.class).with(schema).readValues(text);
        while (rows.hasNextValue()) {
            int line = rows.getCurrentLocation().getLineNr();
            entries.accept(entry("ligne " + line, rows.nextValue()));
        }
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
        TEXTS.forEach(unknown::remove);
        LISTS.forEach(unknown::remove);
        unknown.removeAll(IDENTIFIERS);
        unknown.removeAll(Set.of("id", ""));
        if (!row.containsKey("name")) {
            return ImportEntry.unreadable(place, Text.of("La colonne name manque.", "The column name is missing."));
        }
        ObjectNode document = Json.object();
        for (String field : TEXTS) {
            put(document, field, row.get(field));
        }
        for (String field : LISTS) {
            for (String value : String.valueOf(row.getOrDefault(field, "")).split("\\|")) {
                if (!value.isBlank()) {
                    document.withArray(field).add(plain(value.strip()));
                }
            }
        }
        for (String scheme : IDENTIFIERS) {
            String value = row.get(scheme);
            if (value != null && !value.isBlank()) {
                document.withObject("/identifiers").put(scheme, plain(value.strip()));
            }
        }
        List<Text> warnings = unknown.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "Colonnes inconnues, laissées de côté : " + String.join(", ", unknown) + ".",
                        "Unknown columns, left out: " + String.join(", ", unknown) + "."));
        String id = row.getOrDefault("id", "");
        if (!id.isBlank() && Slug.faultOf(id.strip()).isEmpty()) {
            document.put("id", id.strip());
        }
        return new ImportEntry(place, id.isBlank() ? null : id.strip(), document, null, null, warnings, null);
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
