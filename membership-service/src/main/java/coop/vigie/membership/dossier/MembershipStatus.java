package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Text;

/** Where a dossier stands. */
public enum MembershipStatus {
    INTENTION("intention", "intention"),
    UNDER_REVIEW("en instruction", "under review"),
    READY("projet prêt", "ready"),
    DELIBERATED("délibérée", "deliberated"),
    TRANSMITTED("transmise", "transmitted"),
    ENFORCEABLE("exécutoire", "enforceable"),
    SUBSCRIBED_FORM_SIGNED("bulletin signé", "subscription form signed"),
    APPROVED("agréée", "approved"),
    REGISTERED("souscrite", "registered"),
    PARTLY_PAID("libérée partiellement", "partly paid"),
    PAID("libérée", "paid"),
    ABANDONED("abandonnée", "abandoned"),
    REJECTED_BY_ASSEMBLY("rejetée par l'assemblée", "rejected by the assembly"),
    APPROVAL_REFUSED("agrément refusé", "approval refused"),
    WITHDRAWN("retirée", "withdrawn"),
    ANNULLED("annulée", "annulled"),
    DEFAULTED("défaillante", "defaulted");

    private final Text label;

    MembershipStatus(String fr, String en) {
        this.label = Text.of(fr, en);
    }

    /** For people. */
    public Text label() {
        return label;
    }

    /** Whether shares stand in the register for it. */
    public boolean isRegistered() {
        return this == REGISTERED || this == PARTLY_PAID || this == PAID;
    }

    /** Whether its shares have not been cancelled for it: a default of payment leaves them there until a movement does. */
    public boolean standsInRegister() {
        return isRegistered() || this == DEFAULTED;
    }

    /** Whether nothing more can happen to it. */
    public boolean isEnd() {
        return compareTo(ABANDONED) >= 0;
    }

    /** Whether the decision is a public act: before it, a project is the institution's own business. */
    public boolean isPublic() {
        return compareTo(DELIBERATED) >= 0 && this != ABANDONED;
    }
}
