package coop.vigie.membership.ledger;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.value.Wording;
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

    /**
     * Whether the shares of this holder count under the ceiling: by the catalogue where it knows the organisation. Of one that it does
     * not know, or not yet, somebody has to say it: taken for a private member by silence, it would lift the ceiling.
     */
    public static boolean isPublic(Statutes statutes, Who who, Optional<OrganisationState> known, FieldErrors errors) {
        if (known.isPresent()) {
            return Subscriber.isPublicBody(known.get().kind());
        }
        boolean assumed = isPublic(statutes, who.category(), who.said());
        errors.check(
                who.organisation() == null || who.said() != null || assumed,
                who.pointer() + "/publicBody",
                "unknown-organisation",
                Wording.of(
                        "L'organisation « %s » n'est pas connue du catalogue, ou pas encore : dites si c'est une collectivité, un groupement ou un établissement public territorial (publicBody), ou corrigez son identifiant.",
                        "The organisation \"%s\" is not known to the catalogue, or not yet: say whether it is a local authority, a grouping or a territorial public establishment (publicBody), or correct its id.",
                        who.organisation()));
        return assumed;
    }

    /** A holder as a request names it: its organisation, what is said of it, the category in which it sits. */
    public record Who(String pointer, String organisation, Boolean said, String category) {}

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
