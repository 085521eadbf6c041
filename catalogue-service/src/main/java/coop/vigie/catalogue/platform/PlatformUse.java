package coop.vigie.catalogue.platform;

/** Who uses a platform, as searches know it. */
public interface PlatformUse {

    /** Works it out anew for a platform and for what it was merged into, in the current transaction. */
    void refresh(String platform);
}
