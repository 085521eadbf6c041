package coop.vigie.membership.cooperative;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** CSV both ways. A text that a spreadsheet would run as a formula is written so that it stays a text. */
public final class Csv {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
    private static final CsvMapper WITH_HEADER =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private Csv() {}

    /** These rows; numbers are left alone. */
    public static String write(List<? extends List<?>> rows, char separator) {
        try {
            List<List<Object>> safe = rows.stream()
                    .map(row -> row.stream().<Object>map(Csv::cell).toList())
                    .toList();
            return MAPPER.writer(CsvSchema.emptySchema()
                            .withColumnSeparator(separator)
                            .withoutHeader())
                    .writeValueAsString(safe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row by the names of the first line. */
    public static List<Map<String, String>> read(String text) throws IOException {
        return WITH_HEADER
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(text)))
                .<Map<String, String>>readValues(plain(text))
                .readAll();
    }

    /** The names that the first line holds. */
    public static Set<String> columns(String text) throws IOException {
        try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(header(text))) {
            return lines.hasNext()
                    ? Arrays.stream(lines.next()).map(String::strip).collect(Collectors.toSet())
                    : Set.of();
        }
    }

    private static String plain(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String header(String text) {
        return plain(text).lines().findFirst().orElse("");
    }

    private static char separator(String text) {
        return header(text).indexOf(';') >= 0 ? ';' : ',';
    }

    private static Object cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Number) {
            return value;
        }
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
