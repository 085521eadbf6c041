package coop.vigie.kit.web;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page of a list is asked for; a {@code @BeanParam} of every list.
 *
 * <p>A store reads {@link #fetch()} rows after {@link #after()}: one more than the page holds, to know whether there is a next one.
 */
public class PageQuery {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at the most",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the last page ended: taken from its `next`, with the same filters")
    String cursor;

    @HeaderParam("Prefer")
    @Parameter(description = "`return=total-count` asks for the Total-Count header (RFC 7240)")
    String prefer;

    @Context
    UriInfo uri;

    /** How many items the page holds at the most. */
    public int limit() {
        if (limit == null || limit.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            int asked = Integer.parseInt(limit.strip());
            if (asked >= 1 && asked <= MAX_LIMIT) {
                return asked;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of bounds.
        }
        throw Refusal.invalidParameter(
                "limit",
                "limit-out-of-bounds",
                Text.of(
                        "limit est un entier de 1 à " + MAX_LIMIT + ".",
                        "limit is an integer from 1 to " + MAX_LIMIT + "."));
    }

    /** How many rows to read: the page and one more. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * The sort keys of the last item of the page before.
     *
     * @throws Refusal 400 where the cursor is not one, or is of other filters
     */
    public Optional<List<String>> after() {
        return cursor == null || cursor.isBlank() ? Optional.empty() : Optional.of(Cursor.decode(cursor, filters()));
    }

    /** Whether the request asks for the number of items in the whole list. */
    public boolean wantsTotal() {
        return prefer != null && prefer.replace(" ", "").contains("return=total-count");
    }

    /**
     * The page made of these rows.
     *
     * @param rows as many as {@link #fetch()} says, or fewer at the end of the list
     * @param position the sort keys of a row, the last of which is unique
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> position) {
        if (rows.size() <= limit()) {
            return new Page<>(rows, null, null);
        }
        List<T> items = rows.subList(0, limit());
        String next = Cursor.encode(filters(), position.apply(items.get(items.size() - 1)));
        return new Page<>(
                items,
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", next)
                        .build()
                        .toString(),
                null);
    }

    /**
     * The page made of these rows, with how many there are in the whole list where the request prefers to know.
     *
     * @param total counts the list with the same filters; asked only where the answer is wanted
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> position, LongSupplier total) {
        Page<T> page = page(rows, position);
        return wantsTotal() ? page.withTotal(total.getAsLong()) : page;
    }

    /**
     * The page of a list that is worked out whole, such as a ranking: it goes on after the last item of the page before, wherever that one stands
     * now, or from its place where it is gone.
     *
     * @param id tells the items apart
     */
    public <T> Page<T> within(List<T> whole, Function<? super T, String> id) {
        List<String> ids = whole.stream().<String>map(id).toList();
        int from = after().map(position -> from(position, ids)).orElse(0);
        List<T> rows = whole.subList(from, Math.min(whole.size(), from + fetch()));
        return page(
                rows,
                item -> {
                    String last = id.apply(item);
                    return List.of(String.valueOf(ids.indexOf(last)), last);
                },
                whole::size);
    }

    private static int from(List<String> position, List<String> ids) {
        int now = ids.indexOf(position.get(1));
        return now >= 0 ? now + 1 : Math.min(ids.size(), Integer.parseInt(position.get(0)));
    }

    /** All that decides what the list holds and in which order: the path and every other parameter. */
    private String filters() {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        TreeMap<String, List<String>> filters = new TreeMap<>(parameters);
        filters.remove("cursor");
        filters.remove("limit");
        return uri.getPath() + filters;
    }
}
