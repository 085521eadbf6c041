package coop.vigie.matching.index;

/** The index on the disk is not what was written: a new one is to be built. */
final class IndexLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexLost(String message, Throwable cause) {
        super(message, cause);
    }
}
