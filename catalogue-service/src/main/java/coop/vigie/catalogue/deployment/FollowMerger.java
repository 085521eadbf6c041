package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import coop.vigie.catalogue.platform.PlatformUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** The deployments of a merged platform count for its successor: here, and for those who follow the events. */
@ApplicationScoped
class FollowMerger implements PlatformUse {

    private final DeploymentStore store;
    private final SaveDeployment save;
    private final RefreshUse use;

    FollowMerger(DeploymentStore store, SaveDeployment save, RefreshUse use) {
        this.store = store;
        this.save = save;
        this.use = use;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold(String platform) {
        store.lockLiving(platform);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void follow(String platform, String before, String by, Instant at) {
        store.lockLiving(platform)
                .forEach(deployment -> save.write(deployment.moved(), new Happening("move", null, null, by, at)));
        use.refresh(platform);
        if (before != null) {
            use.refresh(before);
        }
    }
}
