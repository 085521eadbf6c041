package coop.vigie.catalogue.platform;

import java.util.Arrays;

/** Where a platform stands in its public life. */
enum PlatformStatus {
    /** Not public yet. */
    PROPOSED("proposée"),
    PUBLISHED("publiée"),
    /** Public, with a warning that it is better not chosen any more. */
    DEPRECATED("dépréciée"),
    WITHDRAWN("retirée"),
    MERGED("fusionnée");

    private final String french;

    PlatformStatus(String french) {
        this.french = french;
    }

    /** In a French sentence on a platform. */
    String french() {
        return french;
    }

    /** As it is written in the API and in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is listed and found. */
    public boolean isListed() {
        return this == PUBLISHED || this == DEPRECATED;
    }

    static PlatformStatus of(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
