package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.ReadStatutes;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.simulation.StatutesCheckResource.StatutesCheckDraft;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the rules that look at statutes alone. */
@ApplicationScoped
class CheckStatutes {

    private static final List<RuleId> OF_STATUTES =
            List.of(RuleId.M_06, RuleId.M_07, RuleId.M_09, RuleId.M_10, RuleId.M_12, RuleId.M_14);

    private final ReadStatutes read;
    private final Validation validation;
    private final Author author;

    CheckStatutes(ReadStatutes read, Validation validation, Author author) {
        this.read = read;
        this.validation = validation;
        this.author = author;
    }

    List<Verdict> handle(StatutesCheckDraft draft) {
        validation.check(draft);
        Statutes statutes = read.handle(draft.cooperative());
        FieldErrors errors = new FieldErrors();
        Euros highest = Money.readOptional(draft.highestCapital(), "/highestCapital", errors);
        Euros inWindow = Money.readOptional(draft.highestInWindow(), "/highestInWindow", errors);
        errors.throwIfAny();
        Euros ever = highest == null ? Euros.ZERO : highest;
        Standing standing = new Standing(List.of(), ever, inWindow == null ? ever : inWindow);
        Snapshot snapshot = new Snapshot(author.today(), statutes, standing, Operation.NONE, Facts.NONE);
        return OF_STATUTES.stream()
                .map(rule -> Rules.of(rule).evaluate(snapshot))
                .toList();
    }
}
