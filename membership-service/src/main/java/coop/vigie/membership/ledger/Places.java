package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Statutes;
import java.util.Optional;

/** Where a member sits: a category of the statutes, and a college of that category where there are colleges. */
public final class Places {

    private Places() {}

    /** Whether the shares count under the ceiling: as it is said, else as the category says, on the side of caution. */
    public static boolean isPublic(Statutes statutes, String category, Boolean said) {
        return said != null
                ? said
                : statutes.category(category)
                        .map(c -> c.role() == Category.Role.PUBLIC_BODIES)
                        .orElse(false);
    }

    /** Notes what is wrong with this place. */
    public static void demand(Statutes statutes, String category, String college, String pointer, FieldErrors errors) {
        errors.check(
                statutes.category(category).isPresent(),
                pointer + "/category",
                "unknown-category",
                Text.of("Cette catégorie n'est pas dans les statuts.", "This category is not in the statutes."));
        if (college == null) {
            errors.check(
                    statutes.colleges().isEmpty(),
                    pointer + "/college",
                    "not-null",
                    Text.of(
                            "Les statuts prévoient des collèges : indiquez lequel.",
                            "Give one of the statutes' colleges."));
            return;
        }
        Optional<College> found = statutes.college(college);
        errors.check(
                found.isPresent(),
                pointer + "/college",
                "unknown-college",
                Text.of("Ce collège n'est pas dans les statuts.", "This college is not in the statutes."));
        errors.check(
                found.isEmpty()
                        || found.get().category() == null
                        || found.get().category().equals(category),
                pointer + "/college",
                "other-category",
                Text.of(
                        "Ce collège réunit une autre catégorie de sociétaires.",
                        "This college is for another category of members."));
    }
}
