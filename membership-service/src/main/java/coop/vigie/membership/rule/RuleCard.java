package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import java.util.List;

/**
 * What is known of a rule before any case: its card in the API, the guide and the documents.
 *
 * @param title what it says, in one sentence
 * @param article where it is written, as French law is cited
 * @param certainty how sure that reading is
 * @param moments when it is looked at
 */
public record RuleCard(RuleId id, Text title, String article, Certainty certainty, List<Moment> moments) {

    static RuleCard of(RuleId id, Certainty certainty, String article, Text title, Moment... moments) {
        return new RuleCard(id, title, article, certainty, List.of(moments));
    }
}
