package coop.vigie.membership.rule;

/** The legal forms that issue shares here, and what differs in law between them. */
public enum LegalForm {
    /** Société coopérative d'intérêt collectif. */
    SCIC,
    /** Société coopérative et participative. */
    SCOP,
    /** Société anonyme coopérative of another statute. */
    SA_COOP,
    /** Société par actions simplifiée coopérative of another statute. */
    SAS_COOP,
    /** Société à responsabilité limitée coopérative of another statute. */
    SARL_COOP;

    /** As the API writes it, such as {@code SA-COOP}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The form of this code, or null. */
    public static LegalForm ofCode(String code) {
        for (LegalForm form : values()) {
            if (form.code().equalsIgnoreCase(code)) {
                return form;
            }
        }
        return null;
    }
}
