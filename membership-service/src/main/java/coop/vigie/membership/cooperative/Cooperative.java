package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * A cooperative whose register is kept here.
 *
 * @param version of its statutes and identity; movements of shares do not change it
 * @param keepers who may write its register: organisations as {@code organisation:<id>}, persons as {@code person:<subject>}
 * @param end when it was dissolved and its liquidation closed
 */
public record Cooperative(
        String id,
        long version,
        Identity identity,
        List<String> platforms,
        Statutes statutes,
        List<String> keepers,
        End end) {

    /**
     * Who it is, as documents name it.
     *
     * @param organisation its id in the catalogue; null where it is not listed there
     * @param siren nine digits; null where not known
     * @param seat address of its registered office
     * @param registry city of the companies' register (RCS)
     * @param object what it does, in one sentence
     * @param variant commercial form under the cooperative one: SA, SAS or SARL
     * @param approvalBody who approves new members
     */
    public record Identity(
            String name,
            String organisation,
            String siren,
            String seat,
            String registry,
            String object,
            String variant,
            String approvalBody) {}

    /**
     * Its end.
     *
     * @param dissolvedOn null while it lives
     * @param liquidatedOn null until the liquidation is closed
     */
    public record End(LocalDate dissolvedOn, LocalDate liquidatedOn) {

        static final End NONE = new End(null, null);
    }

    /** Whether it lives on for its liquidation alone, or not even for that. */
    public boolean isDissolved() {
        return end.dissolvedOn() != null;
    }

    /** Whether its liquidation is closed. */
    public boolean isLiquidated() {
        return end.liquidatedOn() != null;
    }

    /** Refuses what a dissolved cooperative does not do any more. Asked under the head's lock where shares move. */
    public void demandAlive() {
        if (isDissolved()) {
            throw Refusal.conflict(
                            "cooperative-dissolved",
                            Wording.of(
                                    "La coopérative est dissoute depuis le %s : seules sa liquidation et les transmissions de plein droit sont encore inscrites.",
                                    "The cooperative is dissolved since %s: only its liquidation and transmissions by law are entered.",
                                    end.dissolvedOn()))
                    .with("dissolvedOn", end.dissolvedOn().toString());
        }
    }

    /** Refuses whatever would touch a register whose liquidation is closed. */
    public void demandOpen() {
        if (isLiquidated()) {
            throw Refusal.conflict(
                            "liquidation-closed",
                            Wording.of(
                                    "La liquidation est close depuis le %s : le registre ne change plus.",
                                    "The liquidation is closed since %s: the register does not change any more.",
                                    end.liquidatedOn()))
                    .with("liquidatedOn", end.liquidatedOn().toString());
        }
    }

    /** After this step of its end. */
    public Cooperative ending(LocalDate dissolvedOn, LocalDate liquidatedOn) {
        return new Cooperative(
                id, version + 1, identity, platforms, statutes, keepers, new End(dissolvedOn, liquidatedOn));
    }

    /** The same with other statutes and identity. */
    Cooperative changed(Identity otherIdentity, List<String> otherPlatforms, Statutes otherStatutes) {
        return new Cooperative(id, version + 1, otherIdentity, otherPlatforms, otherStatutes, keepers, end);
    }

    Cooperative keptBy(List<String> others) {
        return new Cooperative(id, version + 1, identity, platforms, statutes, others, end);
    }
}
