package coop.vigie.kit.projection;

/**
 * An event that cannot be taken in for now, because of something that is on its way: it is tried again for as long as it takes, and
 * never put aside.
 */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param awaited what is awaited, for the readiness check */
    public NotYet(String awaited) {
        super(awaited, null, false, false);
    }
}
