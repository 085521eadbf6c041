package coop.vigie.kit.identity;

/** The roles of the {@code groups} claim. */
public final class Role {

    /** Proposes changes to the catalogue. */
    public static final String CONTRIBUTOR = "contributor";

    /** Publishes or rejects what others propose. */
    public static final String MODERATOR = "moderator";

    /** Acts for its organisation in matching and membership. */
    public static final String INSTITUTION_AGENT = "institution-agent";

    /** Keeps the register of a cooperative. */
    public static final String COOPERATIVE_MANAGER = "cooperative-manager";

    /** Runs the service. */
    public static final String ADMIN = "admin";

    private Role() {}
}
