package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.util.Map;

/**
 * A rule applied to a case.
 *
 * @param remedy what to do; null where there is nothing to do
 * @param figures the figures used, by name
 */
public record Verdict(RuleCard card, Outcome outcome, Text detail, Text remedy, Map<String, Object> figures) {

    /** Whether it forbids to go on. */
    public boolean blocks() {
        return outcome == Outcome.BLOCKED;
    }

    /** The refusal that it makes: the rule, its article, its figures and its remedy. */
    public Refusal refusal() {
        Text said = remedy == null ? detail : Text.of(detail.fr() + " " + remedy.fr(), detail.en() + " " + remedy.en());
        return Refusal.rule(card.id().code(), card.article(), said, figures);
    }

    /** Refuses if it forbids to go on. */
    public void demand() {
        if (blocks()) {
            throw refusal();
        }
    }
}
