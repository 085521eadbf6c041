package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.Euros;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a simulation starts from.
 *
 * @param register finds the holders that the caller may know of: all for who keeps the register, else its own organisation
 */
record Case(Cooperative cooperative, Snapshot snapshot, Function<String, Optional<Holder>> register, Locale locale) {

    /** The holder of this name, if the caller may know it. */
    Optional<Holder> holder(String reference) {
        return reference == null || reference.isBlank() ? Optional.empty() : register.apply(reference.strip());
    }

    Euros capital() {
        return cooperative.statutes().nominal().times(snapshot.standing().shares());
    }

    static void demandPresent(Object value, String pointer, FieldErrors errors) {
        errors.check(
                value != null,
                pointer,
                "not-null",
                Text.of("Ce champ est attendu pour cette simulation.", "This field is expected for this simulation."));
    }
}
