package coop.vigie.membership.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules: the API, the documents and the guide are made from this one list. */
public final class Rules {

    /** In the order of their numbers. */
    public static final List<Rule> ALL = Stream.of(
                    Eligibility.LEGAL_FORM,
                    Eligibility.LEGAL_PERSONALITY,
                    Eligibility.LOCAL_INTEREST,
                    PublicCeiling.CEILING,
                    PublicCeiling.PASSIVE_BREACH,
                    MemberCategories.CATEGORIES,
                    Colleges.WEIGHTS,
                    Colleges.ONE_VOTE,
                    Colleges.TALLY,
                    Shares.NOMINAL,
                    Shares.REGISTERED,
                    Paying.QUARTER,
                    Paying.NOTICE,
                    CapitalFloor.FLOOR,
                    ExitValue.NOMINAL_ONLY,
                    ExitValue.LOSSES,
                    ExitValue.REVALUATION,
                    YearResult.RESERVES,
                    YearResult.INTEREST,
                    YearResult.NO_PATRONAGE,
                    Leaving.EXCLUSION,
                    Shares.REGISTER,
                    OutsideMembers.SCOP,
                    OutsideMembers.INVESTORS,
                    Deciding.ASSEMBLY,
                    Deciding.NOTE,
                    Deciding.ENFORCEABLE,
                    Deciding.APPEAL,
                    Representing.REPRESENTATIVE,
                    Representing.CONFLICT,
                    PublicMoney.ADVANCE,
                    DeMinimis.WINDOW,
                    PublicMoney.INVESTOR,
                    PublicMoney.SUBSIDIES,
                    PublicMoney.ACCOUNT,
                    Leaving.MERGER,
                    PublicMoney.REPORT)
            .sorted(Comparator.comparing(rule -> rule.card().id()))
            .toList();

    private Rules() {}

    /** The rule of this number. */
    public static Rule of(RuleId id) {
        return ALL.get(id.ordinal());
    }

    /** What all rules say of this snapshot. */
    public static List<Verdict> evaluate(Snapshot snapshot) {
        return ALL.stream().map(rule -> rule.evaluate(snapshot)).toList();
    }

    /** What the rules of these moments say of this snapshot. */
    public static List<Verdict> evaluate(Snapshot snapshot, Moment... moments) {
        List<Moment> wanted = List.of(moments);
        return ALL.stream()
                .filter(rule -> rule.card().moments().stream().anyMatch(wanted::contains))
                .map(rule -> rule.evaluate(snapshot))
                .toList();
    }
}
