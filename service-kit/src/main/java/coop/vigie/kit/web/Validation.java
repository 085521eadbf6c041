package coop.vigie.kit.web;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.internal.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;

/** Checks a request against the constraints on its record, all at once. */
@Singleton
public final class Validation {

    private final Validator validator;

    Validation(Validator validator) {
        this.validator = validator;
    }

    /**
     * The request itself, if nothing is wrong with it.
     *
     * @throws Refusal 400 naming each field at fault
     */
    public <T> T check(T request) {
        FieldErrors errors = new FieldErrors().addAll(errors(request));
        errors.throwIfAny();
        return request;
    }

    /** What is wrong with the request, to be added to what the domain finds. */
    public List<FieldError> errors(Object request) {
        if (request == null) {
            return List.of(FieldError.at(
                    "", "body-missing", Text.of("Un corps JSON est attendu.", "A JSON body is expected.")));
        }
        return Violations.fieldErrors(validator.validate(request));
    }
}
