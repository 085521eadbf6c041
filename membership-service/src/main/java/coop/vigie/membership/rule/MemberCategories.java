package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Category.Role;
import coop.vigie.membership.rule.Operation.Kind;
import coop.vigie.membership.value.Wording;
import java.util.List;
import java.util.function.Predicate;

/** M-06: a SCIC has at least three categories of members, among them beneficiaries, and employees or else producers. */
final class MemberCategories {

    private static final int FEWEST = 3;

    static final Rule CATEGORIES = new Rule(
            RuleCard.of(
                    RuleId.M_06,
                    Certainty.SURE,
                    "article 19 septies, alinéa 2, de la loi n° 47-1775",
                    Text.of(
                            "La SCIC compte à tout moment au moins trois catégories de sociétaires, dont des bénéficiaires et des"
                                    + " salariés (ou, à défaut de salarié, des producteurs)",
                            "A SCIC has at any time at least three categories of members, among them beneficiaries and employees"
                                    + " (or producers where it has no employee)"),
                    Moment.SUBSCRIPTION,
                    Moment.EXIT,
                    Moment.CLOSING),
            MemberCategories::categories);

    private MemberCategories() {}

    private static Finding categories(Snapshot snapshot) {
        if (!snapshot.statutes().isScic()) {
            return Finding.notConcerned("règle propre aux SCIC.", "a SCIC's own rule.");
        }
        List<Category> all = snapshot.statutes().categories();
        if (!suffices(all, c -> true)) {
            return Finding.blocked(
                            Wording.of(
                                    "Les statuts prévoient %d {catégorie|catégories} ; il en faut trois, dont des bénéficiaires et des salariés ou des producteurs.",
                                    "The statutes have %d {category|categories}; three are needed, among them beneficiaries, and employees or producers.",
                                    all.size()),
                            Text.of(
                                    "Compléter les catégories, et dire le rôle de celles dont le nom ne suffit pas.",
                                    "Complete the categories; categoryRoles tells the role of those whose name does not."))
                    .with("categories", all.stream().map(Category::id).toList())
                    .with("required", FEWEST);
        }
        Standing before = snapshot.standing();
        if (before.lines().isEmpty()) {
            return Finding.passed(
                            "Les statuts prévoient les catégories requises.",
                            "The statutes have the required categories.")
                    .with("categories", all.stream().map(Category::id).toList());
        }
        Standing after = snapshot.after();
        List<String> present =
                all.stream().map(Category::id).filter(c -> after.members(c) > 0).toList();
        return find(snapshot, all, before, after)
                .with("categoriesWithMembers", present)
                .with("required", FEWEST);
    }

    private static Finding find(Snapshot snapshot, List<Category> all, Standing before, Standing after) {
        if (suffices(all, c -> after.members(c.id()) > 0)) {
            return Finding.passed(
                    "Les catégories requises ont chacune au moins un sociétaire.",
                    "The required categories have at least one member each.");
        }
        Text found = Text.of(
                "Il n'y aurait plus trois catégories de sociétaires dont des bénéficiaires et des salariés ou des producteurs.",
                "There would not be three categories of members among them beneficiaries, and employees or producers.");
        Text remedy = Text.of(
                "Admettre d'abord un sociétaire de la catégorie manquante.",
                "First admit a member of the missing category.");
        boolean adopted = snapshot.operation().kind() == Kind.ADOPTION;
        boolean brokenByIt = snapshot.operation().kind() != Kind.NONE
                && snapshot.operation().kind() != Kind.SUBSCRIPTION
                && suffices(all, c -> before.members(c.id()) > 0);
        return adopted || brokenByIt ? Finding.blocked(found, remedy) : Finding.warning(found, remedy);
    }

    private static boolean suffices(List<Category> all, Predicate<Category> counts) {
        List<Role> roles = all.stream().filter(counts).map(Category::role).toList();
        return roles.size() >= FEWEST
                && roles.contains(Role.BENEFICIARIES)
                && (roles.contains(Role.EMPLOYEES) || roles.contains(Role.PRODUCERS));
    }
}
