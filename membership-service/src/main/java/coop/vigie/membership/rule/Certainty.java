package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;

/** How sure the reading of the law is. What is not sure is a parameter with a default, and is said wherever it is used. */
public enum Certainty {
    SURE("S", Text.of("sûr", "sure")),
    MODERATE("M", Text.of("à confirmer", "to be confirmed")),
    UNCERTAIN("U", Text.of("incertain, à faire valider", "uncertain, to be validated"));

    private final String code;
    private final Text label;

    Certainty(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    /** One letter: S, M or U. */
    public String code() {
        return code;
    }

    /** For people. */
    public Text label() {
        return label;
    }
}
