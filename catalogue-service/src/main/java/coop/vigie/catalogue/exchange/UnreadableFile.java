package coop.vigie.catalogue.exchange;

import coop.vigie.kit.refusal.Text;

/** A file that is not of the format that was said. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Text reason;

    UnreadableFile(String fr, String en) {
        this(Text.of(fr, en));
    }

    UnreadableFile(Text reason) {
        super(reason.en(), null, false, false);
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
