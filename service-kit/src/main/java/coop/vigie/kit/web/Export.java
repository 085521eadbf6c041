package coop.vigie.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * The whole of a list in another format than pages of JSON, streamed: memory stays the same whatever its size.
 *
 * @param after the rows that come after this one, so many as are read at a time; of null the first ones; none at the end
 */
public record Export<T>(Function<T, List<T>> after) {

    /** What a client asks for to get a table. */
    public static final String CSV = "text/csv;qs=0.2";

    /** What a client asks for to get a JSON document a line. */
    public static final String NDJSON = "application/x-ndjson;qs=0.2";

    private static final int BUFFER = 1 << 16;

    /** Of a list that is there whole. */
    public static <T> Export<T> of(List<T> rows) {
        return new Export<>(last -> last == null ? rows : List.of());
    }

    /** As a table with these columns. */
    public Response csv(List<String> columns, Function<? super T, List<?>> cells) {
        return answer("text/csv;charset=UTF-8", CsvLine.of(columns), row -> CsvLine.of(cells.apply(row)));
    }

    /** As a JSON document a line. */
    public Response ndjson(ObjectMapper json) {
        return answer("application/x-ndjson", "", row -> line(row, json));
    }

    private Response answer(String type, String start, Function<T, String> line) {
        StreamingOutput body = output -> write(start, line, output);
        return Response.ok(body, type).header("Vary", "Accept, Accept-Language").build();
    }

    private void write(String start, Function<T, String> line, OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, BUFFER);
        buffered.write(start.getBytes(StandardCharsets.UTF_8));
        T last = null;
        for (List<T> rows = after.apply(last); !rows.isEmpty(); rows = after.apply(last)) {
            for (T row : rows) {
                buffered.write(line.apply(row).getBytes(StandardCharsets.UTF_8));
                last = row;
            }
        }
        buffered.flush();
    }

    private static String line(Object row, ObjectMapper json) {
        try {
            return json.writeValueAsString(row) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can always be written", e);
        }
    }
}
