package coop.vigie.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one benchmark: printed as a table as they come, written as JSON at the end. */
public final class Report {

    private static final Path FOLDER = Path.of("benchmarks", "results");

    private final String name;
    private final Map<String, Object> machine = machine();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Report(String name, String question) {
        this.name = name;
        System.out.printf("%n%s: %s%n%s%n%n", name, question, machine);
    }

    /** One line: what was measured, and its figures by name, in the order given. */
    public void row(String what, Map<String, ?> figures) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.putAll(figures);
        rows.add(row);
        StringBuilder line = new StringBuilder(String.format("  %-52s", what));
        figures.forEach(
                (figure, value) -> line.append("  ").append(figure).append('=').append(shown(value)));
        System.out.println(line);
    }

    private static String shown(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.3g", number) : String.valueOf(value);
    }

    void close() throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("benchmark", name);
        document.put("time", Instant.now().toString());
        document.put("machine", machine);
        document.put("rows", rows);
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
        System.out.printf("%nwritten to %s%n", file);
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.runtime.version"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return machine;
    }
}
