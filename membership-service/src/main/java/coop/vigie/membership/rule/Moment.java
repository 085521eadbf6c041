package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;

/** When in the life of a membership a rule is looked at. */
public enum Moment {
    INTENTION("I", Text.of("intention", "intention")),
    DELIBERATION("D", Text.of("délibération", "deliberation")),
    SUBSCRIPTION("S", Text.of("souscription", "subscription")),
    PAYMENT("P", Text.of("paiement", "payment")),
    TRANSFER("T", Text.of("cession", "transfer")),
    EXIT("R", Text.of("sortie", "exit")),
    VOTE("V", Text.of("vote", "vote")),
    CLOSING("C", Text.of("clôture", "closing"));

    private final String code;
    private final Text label;

    Moment(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    /** One letter, the French initial. */
    public String code() {
        return code;
    }

    /** For people. */
    public Text label() {
        return label;
    }
}
