package coop.vigie.territory;

/** The levels of the territorial hierarchy, from the widest. */
public enum TerritoryKind {
    REGION("region"),
    DEPARTEMENT("departement"),
    EPCI("epci"),
    /** A territorial public establishment of the Métropole du Grand Paris. */
    EPT("ept"),
    COMMUNE("commune"),
    /** A municipal arrondissement of Paris, Lyon or Marseille. */
    ARRONDISSEMENT("arrondissement"),
    /** A commune that was merged into another, delegated and associated communes included. */
    FORMER_COMMUNE("former-commune");

    private final String code;

    TerritoryKind(String code) {
        this.code = code;
    }

    /** As it is written in the API. */
    public String code() {
        return code;
    }
}
