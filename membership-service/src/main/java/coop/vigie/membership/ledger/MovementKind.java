package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Text;
import java.util.Locale;

/** What a movement of shares is in law. */
public enum MovementKind {
    OPENING("reprise du registre", "opening entry"),
    SUBSCRIPTION("souscription", "subscription"),
    TRANSFER_OUT("cession (sortie)", "transfer (out)"),
    TRANSFER_IN("cession (entrée)", "transfer (in)"),
    TRANSMISSION_OUT("transmission de plein droit (sortie)", "transmission by law (out)"),
    TRANSMISSION_IN("transmission de plein droit (entrée)", "transmission by law (in)"),
    CANCELLATION("annulation", "cancellation"),
    SPLIT("division du nominal", "split of the nominal"),
    CONSOLIDATION("regroupement du nominal", "consolidation of the nominal"),
    CORRECTION("correction", "correction");

    private final Text label;

    MovementKind(String fr, String en) {
        this.label = Text.of(fr, en);
    }

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public Text label() {
        return label;
    }

    /** Whether the shares come in by it: what led to it tells of it itself. */
    boolean isFirstEntry() {
        return this == OPENING || this == SUBSCRIPTION;
    }

    /** Whether it changes the nominal of all shares rather than the shares of one holder. */
    public boolean changesNominal() {
        return this == SPLIT || this == CONSOLIDATION;
    }
}
