package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.changes.ChangeEvents;
import coop.vigie.catalogue.deployment.Deployment.State;
import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import coop.vigie.catalogue.organisation.Organisation;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.catalogue.search.IndexStore;
import coop.vigie.events.catalogue.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Writes a deployment's next version, what is found by it, and its event. */
@ApplicationScoped
class SaveDeployment {

    private final DeploymentStore store;
    private final AdoptionStore adoption;
    private final Organisations organisations;
    private final IndexStore index;
    private final ChangeEvents changes;

    SaveDeployment(
            DeploymentStore store,
            AdoptionStore adoption,
            Organisations organisations,
            IndexStore index,
            ChangeEvents changes) {
        this.store = store;
        this.adoption = adoption;
        this.organisations = organisations;
        this.index = index;
        this.changes = changes;
    }

    @Transactional(TxType.MANDATORY)
    Deployment handle(Deployment deployment, Happening happening) {
        store.save(deployment, happening);
        String platform = deployment.platformId();
        index.putUse(
                platform,
                new IndexStore.Use(
                        adoption.confirmedUsers(platform),
                        adoption.confirmedKinds(platform),
                        adoption.territories(platform, List.of(State.CONFIRMED)),
                        adoption.territories(platform, List.of(State.DECLARED, State.CONFIRMED))));
        changes.append(new DeploymentState(
                deployment.id().toString(),
                deployment.version(),
                false,
                platform,
                deployment.organisation(),
                organisations
                        .find(deployment.organisation())
                        .map(Organisation::kind)
                        .orElse(null),
                deployment.territory(),
                deployment.use(),
                deployment.since(),
                deployment.state().code()));
        return deployment;
    }
}
