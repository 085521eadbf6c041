package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Says anew who keeps a register. */
@ApplicationScoped
class HandOver {

    private final CooperativeStore store;
    private final Keepers keepers;
    private final Validation validation;

    HandOver(CooperativeStore store, Keepers keepers, Validation validation) {
        this.store = store;
        this.keepers = keepers;
        this.validation = validation;
    }

    @Transactional
    Cooperative handle(String id, String ifMatch, KeepersDraft draft) {
        Cooperative before = store.lock(id);
        keepers.require(before);
        ETags.requireMatch(ifMatch, before.version());
        validation.check(draft);
        List<String> all = new ArrayList<>();
        if (draft.organisations() != null) {
            draft.organisations().forEach(organisation -> all.add(Keepers.organisation(organisation)));
        }
        if (draft.persons() != null) {
            draft.persons().forEach(person -> all.add(Keepers.person(person)));
        }
        if (all.isEmpty()) {
            throw Refusal.invalid(
                    "/organisations",
                    "not-empty",
                    Text.of("Il faut au moins un teneur du registre.", "At least one keeper is needed."));
        }
        Cooperative after = before.keptBy(all);
        store.update(after);
        return after;
    }
}
