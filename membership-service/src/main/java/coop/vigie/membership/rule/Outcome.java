package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;

/** What a rule says of a snapshot. */
public enum Outcome {
    PASSED("passed", Text.of("conforme", "passed")),
    BLOCKED("blocked", Text.of("bloquant", "blocked")),
    WARNING("warning", Text.of("alerte", "warning")),
    TO_BE_VALIDATED("to-be-validated", Text.of("à faire valider", "to be validated"));

    private final String code;
    private final Text label;

    Outcome(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    /** As the API writes it. */
    public String code() {
        return code;
    }

    /** For people. */
    public Text label() {
        return label;
    }
}
