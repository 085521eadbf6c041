package coop.vigie.membership.rule;

/** The permanent number of a rule; printed on documents, so it never changes its meaning. */
public enum RuleId {
    M_01,
    M_02,
    M_03,
    M_04,
    M_05,
    M_06,
    M_07,
    M_08,
    M_09,
    M_10,
    M_11,
    M_12,
    M_13,
    M_14,
    M_15,
    M_16,
    M_17,
    M_18,
    M_19,
    M_20,
    M_21,
    M_22,
    M_23,
    M_24,
    M_25,
    M_26,
    M_27,
    M_28,
    M_29,
    M_30,
    M_31,
    M_32,
    M_33,
    M_34,
    M_35,
    M_36,
    M_37;

    /** As it is written, such as {@code M-04}. */
    public String code() {
        return name().replace('_', '-');
    }

    @Override
    public String toString() {
        return code();
    }
}
