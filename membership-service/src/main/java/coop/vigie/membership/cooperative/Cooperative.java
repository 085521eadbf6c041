package coop.vigie.membership.cooperative;

import coop.vigie.membership.rule.Statutes;
import java.util.List;

/**
 * A cooperative whose register is kept here.
 *
 * @param version of its statutes and identity; movements of shares do not change it
 * @param keepers who may write its register: organisations as {@code organisation:<id>}, persons as {@code person:<subject>}
 */
public record Cooperative(
        String id, long version, Identity identity, List<String> platforms, Statutes statutes, List<String> keepers) {

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

    /** The same with other statutes and identity. */
    Cooperative changed(Identity otherIdentity, List<String> otherPlatforms, Statutes otherStatutes) {
        return new Cooperative(id, version + 1, otherIdentity, otherPlatforms, otherStatutes, keepers);
    }

    Cooperative keptBy(List<String> others) {
        return new Cooperative(id, version + 1, identity, platforms, statutes, others);
    }
}
