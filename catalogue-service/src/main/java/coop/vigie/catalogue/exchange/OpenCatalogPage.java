package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Paging and filters of the Open Catalog API; the links to other pages keep both. */
class OpenCatalogPage {

    private static final int DEFAULT_SIZE = 25;
    private static final int MAX_SIZE = 100;

    @QueryParam("page[size]")
    String size;

    @QueryParam("page[after]")
    String after;

    @QueryParam("all")
    String all;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("url")
    String url;

    /** Links to the pages around. */
    record Links(
            @JsonInclude @Schema(nullable = true, description = "Always null: pages go forward") String prev,
            @JsonInclude @Schema(nullable = true, description = "Query of the next page; null on the last one")
                    String next) {}

    /** A page. */
    record Data<T>(List<T> data, Links links) {}

    OpenCatalogStore.Filter filter() {
        return new OpenCatalogStore.Filter(
                Parameters.isTrue("all", all), instant("from", from), instant("to", to), url);
    }

    /** One more than the page holds. */
    int fetch() {
        return size() + 1;
    }

    Instant afterTime() {
        return after == null ? Instant.EPOCH : Instant.parse(position()[0]);
    }

    String afterId() {
        return after == null ? "" : position()[1];
    }

    <R, T> Data<T> page(List<R> rows, Function<R, String> position, Function<R, T> view) {
        boolean more = rows.size() > size();
        List<R> shown = more ? rows.subList(0, size()) : rows;
        String next = more ? link(position.apply(shown.get(shown.size() - 1))) : null;
        return new Data<>(shown.stream().map(view).toList(), new Links(null, next));
    }

    static String position(Instant createdAt, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    private String link(String position) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("page[after]", position);
        parameters.put("page[size]", size);
        parameters.put("all", all);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("url", url);
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private int size() {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size.matches("\\d{1,3}") && Integer.parseInt(size) >= 1 && Integer.parseInt(size) <= MAX_SIZE) {
            return Integer.parseInt(size);
        }
        throw Refusal.invalidParameter(
                "page[size]",
                "limit-out-of-bounds",
                Text.of("page[size] est un entier de 1 à 100.", "page[size] is an integer from 1 to 100."));
    }

    private String[] position() {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 2);
            if (parts.length == 2) {
                Instant.parse(parts[0]);
                return parts;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Said below.
        }
        throw Refusal.invalidParameter(
                "page[after]",
                "cursor-invalid",
                Text.of("page[after] se prend dans links.next.", "page[after] is taken from links.next."));
    }

    private static Instant instant(String parameter, String value) {
        try {
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidParameter(
                    parameter, "instant", Text.of("Attendu : un instant RFC 3339.", "Expected: an RFC 3339 instant."));
        }
    }
}
