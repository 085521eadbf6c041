package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.changes.ChangeEvents;
import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import coop.vigie.catalogue.organisation.Organisation;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.events.catalogue.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes a deployment's next version, what is found by it, and its event. */
@ApplicationScoped
class SaveDeployment {

    private final DeploymentStore store;
    private final Organisations organisations;
    private final AdoptionStore adoption;
    private final RefreshUse use;
    private final ChangeEvents changes;

    SaveDeployment(
            DeploymentStore store,
            Organisations organisations,
            AdoptionStore adoption,
            RefreshUse use,
            ChangeEvents changes) {
        this.store = store;
        this.organisations = organisations;
        this.adoption = adoption;
        this.use = use;
        this.changes = changes;
    }

    @Transactional(TxType.MANDATORY)
    Deployment handle(Deployment deployment, Happening happening) {
        write(deployment, happening);
        use.refresh(deployment.platformId());
        return deployment;
    }

    /** The same but for what is found by it. Others are told of the platform that lives, whatever was merged into it since. */
    void write(Deployment deployment, Happening happening) {
        store.save(deployment, happening);
        changes.append(new DeploymentState(
                deployment.id().toString(),
                deployment.version(),
                false,
                adoption.living(deployment.platformId()),
                deployment.organisation(),
                organisations
                        .find(deployment.organisation())
                        .map(Organisation::kind)
                        .orElse(null),
                deployment.territory(),
                deployment.use(),
                deployment.since(),
                deployment.state().code()));
    }
}
