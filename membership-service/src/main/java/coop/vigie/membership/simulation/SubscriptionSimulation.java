package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Category.Role;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import java.util.Optional;

/** "What if the métropole takes 80?" */
final class SubscriptionSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Case.demandPresent(draft.shares(), "/shares", errors);
        Optional<Holder> holder = of.holder(draft.holder());
        errors.check(
                holder.isPresent() || draft.holder() != null || draft.publicBody() != null || draft.category() != null,
                "/publicBody",
                "not-null",
                Text.of(
                        "Dites si les parts nouvelles sont publiques, ou qui les prend (holder).",
                        "Say whether the new shares are public, or who takes them (holder)."));
        errors.check(
                draft.category() == null
                        || of.cooperative()
                                .statutes()
                                .category(draft.category())
                                .isPresent(),
                "/category",
                "unknown-category",
                Text.of("Cette catégorie n'est pas dans les statuts.", "This category is not in the statutes."));
        errors.throwIfAny();
        Snapshot snapshot = of.snapshot()
                .with(Operation.subscription(
                        holder.map(h -> h.line(draft.shares())).orElseGet(() -> newcomer(of, draft))));
        Ceiling after = Ceiling.of(snapshot.after());
        return new Answer(draft.kind())
                .checks(Rules.evaluate(snapshot, Moment.SUBSCRIPTION), of.locale())
                .subscription(after, Ceiling.of(snapshot.standing()).margin())
                .view();
    }

    private static Line newcomer(Case of, SimulationDraft draft) {
        boolean publicBody = draft.publicBody() != null ? draft.publicBody() : "public-bodies".equals(draft.category());
        String category = draft.category() != null ? draft.category() : defaultCategory(of, publicBody);
        return new Line("new", category, draft.college(), publicBody, draft.shares());
    }

    private static String defaultCategory(Case of, boolean publicBody) {
        return of.cooperative().statutes().categories().stream()
                .filter(c -> (c.role() == Role.PUBLIC_BODIES) == publicBody)
                .map(Category::id)
                .findFirst()
                .orElse("others");
    }
}
