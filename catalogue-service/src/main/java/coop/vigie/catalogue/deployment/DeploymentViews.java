package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.DeploymentView.Named;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows deployments with the names of what they join. */
@ApplicationScoped
class DeploymentViews {

    private final Organisations organisations;
    private final DeploymentStore store;

    DeploymentViews(Organisations organisations, DeploymentStore store) {
        this.organisations = organisations;
        this.store = store;
    }

    boolean knowsPlatform(String id) {
        return store.platformName(id) != null;
    }

    boolean knowsOrganisation(String id) {
        return organisations.find(id).isPresent();
    }

    DeploymentView of(Deployment d) {
        Named territory = d.territory() == null
                ? null
                : Territories.load()
                        .find(d.territory())
                        .map(t -> new Named(t.code(), t.name(), t.kind().code()))
                        .orElse(new Named(d.territory(), null, null));
        return new DeploymentView(
                d.id().toString(),
                d.version(),
                new Named(d.platformId(), store.platformName(d.platformId()), null),
                organisations
                        .find(d.organisation())
                        .map(o -> new Named(o.id(), o.name(), o.kind()))
                        .orElse(new Named(d.organisation(), null, null)),
                territory,
                d.use(),
                d.since(),
                d.address(),
                d.state().code(),
                d.source(),
                d.declaredAt(),
                d.confirmedAt(),
                d.expiresAt(),
                d.endedOn());
    }
}
