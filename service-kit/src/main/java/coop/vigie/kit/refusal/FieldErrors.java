package coop.vigie.kit.refusal;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a request, so that its author mends it once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes an error in the body. */
    public FieldErrors add(String pointer, String code, Text detail) {
        return add(FieldError.at(pointer, code, detail));
    }

    /** Notes an error. */
    public FieldErrors add(FieldError error) {
        errors.add(error);
        return this;
    }

    /** Notes an error in the body if the condition does not hold. */
    public FieldErrors check(boolean holds, String pointer, String code, Text detail) {
        return holds ? this : add(pointer, code, detail);
    }

    /** Notes all of these. */
    public FieldErrors addAll(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** What is wrong so far. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }

    /** Refuses the request if anything is wrong. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
