package coop.vigie.stack;

/** The stack cannot start or go on; the message says why and what to do, in one line. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
