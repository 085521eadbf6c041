package coop.vigie.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.bench.Suite;
import coop.vigie.bench.synthetic.SyntheticCatalogue;
import coop.vigie.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running catalogue service, which is filled by imports, as a partner would. */
final class FilledCatalogue implements AutoCloseable {

    /** An import is sent in files of this many platforms. */
    private static final int FILE = 20_000;

    private static final List<String> COLUMNS = List.of(
            "name",
            "kind",
            "summary",
            "description",
            "licence",
            "repository",
            "website",
            "stewardForm",
            "functions",
            "domains");

    private final Suite suite;
    private final SyntheticCatalogue synthetic;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String admin;
    private int size;

    FilledCatalogue(long seed) throws IOException {
        // Nothing here asks anything of the other services, which would weigh on the same cores.
        suite = Suite.start(Service.CATALOGUE);
        synthetic = SyntheticCatalogue.of(Suite.project(), seed);
        admin = suite.stack().token("admin", null);
    }

    /** How an import went. */
    record Filling(int platforms, double seconds, long mostMegabytes) {}

    /** Brings platforms in until there are so many. */
    Filling growTo(int target) throws Exception {
        long start = System.nanoTime();
        long most = 0;
        int before = size;
        while (size < target) {
            int to = Math.min(target, size + FILE);
            most = Math.max(most, bringIn(csv(size, to)));
            size = to;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Connection sql = sql()) {
            sql.createStatement().execute("VACUUM ANALYZE platform_index");
            sql.createStatement().execute("ANALYZE platform");
        }
        return new Filling(target - before, seconds, most);
    }

    /** As CSV with the columns of the catalogue's guide. */
    String csv(int from, int to) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (int n = from; n < to; n++) {
            ObjectNode platform = synthetic.platform(n);
            for (String column : COLUMNS) {
                csv.append(column.equals(COLUMNS.get(0)) ? "" : ",").append(cell(platform.path(column)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(JsonNode value) {
        StringBuilder text = new StringBuilder(value.isArray() ? "" : value.asText());
        for (Iterator<JsonNode> items = value.elements(); items.hasNext(); ) {
            text.append(items.next().asText()).append(items.hasNext() ? "|" : "");
        }
        return '"' + text.toString().replace("\"", "\"\"") + '"';
    }

    /** The most memory that the service held meanwhile, in megabytes. */
    private long bringIn(String csv) throws Exception {
        HttpRequest post = request("/imports?format=csv&trusted=true")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> accepted = client.send(post, HttpResponse.BodyHandlers.ofString());
        String job = mapper.readTree(accepted.body()).path("job").path("id").asText();
        long most = 0;
        String state = "queued";
        while (state.equals("queued") || state.equals("running")) {
            TimeUnit.MILLISECONDS.sleep(200);
            most = Math.max(most, residentMegabytes());
            HttpRequest get = request("/imports/" + job).GET().build();
            state = mapper.readTree(client.send(get, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("state")
                    .asText();
        }
        if (!state.equals("done")) {
            throw new IllegalStateException("the import is " + state + "; see the log of catalogue-service");
        }
        return most;
    }

    /** What Linux says the service's process holds; 0 elsewhere. */
    private long residentMegabytes() throws IOException {
        Path status = Path.of(
                "/proc", String.valueOf(suite.stack().service(Service.CATALOGUE).pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** A request to the catalogue service itself, by an administrator. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create(suite.stack().settings().url(Service.CATALOGUE) + "/catalogue/v1" + path))
                .header("Authorization", "Bearer " + admin);
    }

    /** What people would type. */
    String query(int n) {
        return synthetic.query(n);
    }

    /** A few words, as they would be typed in a search field. */
    String words(int n) {
        return synthetic.words(n);
    }

    /** The service's own database. */
    Connection sql() throws SQLException {
        return DriverManager.getConnection(suite.stack().databaseUrl(Service.CATALOGUE), "postgres", "none");
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        suite.close();
    }
}
