package coop.vigie.membership.document;

import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A model whose lists may be gone through so many times in all: loops within loops within loops of a template brought by somebody
 * end with an error, and not with a machine that counts for an hour.
 */
final class BoundedModel {

    private static final long MOST_STEPS = 2_000_000;

    private BoundedModel() {}

    static Map<String, Object> of(Map<String, Object> model) {
        return map(model, new AtomicLong());
    }

    private static Map<String, Object> map(Map<?, ?> values, AtomicLong steps) {
        Map<String, Object> bounded = new LinkedHashMap<>();
        values.forEach((key, value) -> bounded.put(key.toString(), bounded(value, steps)));
        return bounded;
    }

    private static Object bounded(Object value, AtomicLong steps) {
        if (value instanceof Map<?, ?> map) {
            return map(map, steps);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(bounded(item, steps)));
            // An empty list stays one, so that a template can ask whether there is anything to show.
            return items.isEmpty() ? List.of() : new Counted(items, steps);
        }
        return value;
    }

    private record Counted(List<Object> items, AtomicLong steps) implements Iterable<Object> {

        @Override
        public Iterator<Object> iterator() {
            Iterator<Object> inner = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return inner.hasNext();
                }

                @Override
                public Object next() {
                    if (steps.incrementAndGet() > MOST_STEPS) {
                        throw new TemplateException("the loops of the template take too many steps");
                    }
                    return inner.next();
                }
            };
        }
    }
}
