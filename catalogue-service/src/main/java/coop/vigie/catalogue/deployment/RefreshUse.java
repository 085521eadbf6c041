package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.Deployment.State;
import coop.vigie.catalogue.search.IndexStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Tells the index who uses a platform, the deployments of all that was merged into it included. */
@ApplicationScoped
class RefreshUse {

    private final AdoptionStore adoption;
    private final IndexStore index;

    RefreshUse(AdoptionStore adoption, IndexStore index) {
        this.adoption = adoption;
        this.index = index;
    }

    @Transactional(TxType.MANDATORY)
    void refresh(String platform) {
        for (String id : adoption.withSuccessors(platform)) {
            index.putUse(
                    id,
                    new IndexStore.Use(
                            adoption.confirmedUsers(id),
                            adoption.confirmedKinds(id),
                            adoption.territories(id, List.of(State.CONFIRMED)),
                            adoption.territories(id, List.of(State.DECLARED, State.CONFIRMED))));
        }
    }
}
