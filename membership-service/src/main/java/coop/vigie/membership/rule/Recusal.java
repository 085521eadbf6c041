package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;

/**
 * Whether an authority's representative leaves the room on a matter of the cooperative (M-30): what L. 1111-6 lists, it does; the
 * vote of the budget is exempt; on all else it does by caution, since whether the presumption of no interest reaches a SCIC is
 * debated.
 */
public enum Recusal {
    REQUIRED(
            "required",
            Text.of(
                    "Ne prend part ni au débat ni au vote et quitte la salle : l'article L. 1111-6 du CGCT vise ce cas.",
                    "Takes no part in the debate and the vote and leaves the room: article L. 1111-6 CGCT names this case.")),
    ADVISED(
            "advised",
            Text.of(
                    "Par prudence, ne prend pas part au vote : la présomption d'absence d'intérêt est discutée pour une SCIC, à faire valider.",
                    "For caution, takes no part in the vote: whether no interest is presumed for a SCIC is debated, to be validated.")),
    NOT_NEEDED(
            "not-needed",
            Text.of(
                    "Peut prendre part au vote du budget (L. 1111-6, II).",
                    "May take part in the vote of the budget (L. 1111-6, II)."));

    private final String code;
    private final Text label;

    Recusal(String code, Text label) {
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

    /** What this matter asks of the representative. */
    public static Recusal on(String matter) {
        return switch (matter) {
            case "contract", "guarantee", "aid", "own-appointment", "own-pay" -> REQUIRED;
            case "budget" -> NOT_NEEDED;
            default -> ADVISED;
        };
    }
}
