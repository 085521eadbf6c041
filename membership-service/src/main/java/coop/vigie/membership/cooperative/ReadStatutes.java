package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.rule.Statutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a description of a cooperative into its statutes, or refuses with all that cannot be read. */
@ApplicationScoped
public class ReadStatutes {

    private final Validation validation;

    ReadStatutes(Validation validation) {
        this.validation = validation;
    }

    /** The statutes. */
    public Statutes handle(CooperativeDraft draft) {
        if (draft == null) {
            validation.check(null);
        }
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Statutes statutes = new StatutesReader(draft, errors).statutes();
        errors.throwIfAny();
        return statutes;
    }
}
