package coop.vigie.catalogue.platform;

import java.time.Instant;

/** Who uses a platform: what has to follow where one is merged, or its merger is undone. Both in the current transaction. */
public interface PlatformUse {

    /** Locks what will have to follow, before anything that is found by this platform is written. */
    void hold(String platform);

    /**
     * Tells of which platform the deployments of this one are from now on.
     *
     * @param before what it was merged into until now; null where it was not
     */
    void follow(String platform, String before, String by, Instant at);
}
