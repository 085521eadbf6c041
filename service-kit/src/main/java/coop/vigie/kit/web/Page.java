package coop.vigie.kit.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items in the list's order; never null
 * @param next absolute address of the next page; absent on the last one
 * @param total how many there are in all, sent as {@code Total-Count} where the request prefers it; null where not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
public record Page<T>(
        List<T> items,
        @Schema(description = "Absolute address of the next page; absent on the last one") String next,
        @JsonIgnore @Schema(hidden = true) Long total)
        implements Paged {

    /** The same page with each item turned into another shape. */
    public <R> Page<R> map(Function<? super T, ? extends R> shape) {
        return new Page<>(items.stream().<R>map(shape).toList(), next, total);
    }

    /** The same page, with the number of items in the whole list. */
    public Page<T> withTotal(Long count) {
        return new Page<>(items, next, count);
    }
}
