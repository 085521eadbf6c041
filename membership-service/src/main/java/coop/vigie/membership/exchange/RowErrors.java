package coop.vigie.membership.exchange;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Wording;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the lines of a file, each by its number. */
final class RowErrors {

    private final List<RowError> errors = new ArrayList<>();

    /**
     * One of them.
     *
     * @param field name of the column or of the property; null where the whole line is meant
     */
    record RowError(int line, String field, String code, Text detail) {}

    void add(int line, String field, String code, String fr, String en, Object... values) {
        errors.add(new RowError(line, field, code, Wording.of(fr, en, values)));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    boolean has(int line) {
        return errors.stream().anyMatch(e -> e.line() == line);
    }

    List<RowError> list() {
        return List.copyOf(errors);
    }
}
