package coop.vigie.membership.rule;

import java.util.function.Function;

/** A rule of law: its card, and the pure function that applies it to a snapshot. */
public final class Rule {

    private final RuleCard card;
    private final Function<Snapshot, Finding> check;

    Rule(RuleCard card, Function<Snapshot, Finding> check) {
        this.card = card;
        this.check = check;
    }

    /** What is known of it before any case. */
    public RuleCard card() {
        return card;
    }

    /** What it says of this case. */
    public Verdict evaluate(Snapshot snapshot) {
        Finding finding = check.apply(snapshot);
        return new Verdict(card, finding.outcome(), finding.detail(), finding.remedy(), finding.figures());
    }

    @Override
    public String toString() {
        return card.id().code();
    }
}
