package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.HolderStore;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.Euros;
import java.util.Locale;
import java.util.Optional;

/** What a simulation starts from. */
record Case(Cooperative cooperative, Snapshot snapshot, HolderStore holders, Locale locale) {

    Optional<Holder> holder(String reference) {
        return reference == null || reference.isBlank()
                ? Optional.empty()
                : holders.named(cooperative.id(), reference.strip());
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
