package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Statutes;
import java.util.Optional;

/** The category and the college in which a line puts a holder. */
final class Seat {

    private Seat() {}

    /** Whether a later line puts a holder where the first one did; where it does not is noted. */
    static boolean isSame(Party first, RegisterRow row, Party party, RowErrors errors) {
        boolean same = (party.category() == null || party.category().equals(first.category()))
                && (party.college() == null || party.college().equals(first.college()));
        if (!same) {
            errors.add(
                    row.line(),
                    "category",
                    "other-place",
                    "« %s » est déjà dans une autre catégorie ou un autre collège : un sociétaire n'a qu'une place (M-08).",
                    "\"%s\" is in another category or college already: a member has one place (M-08).",
                    party.name());
        }
        return same;
    }

    /** Whether the statutes have this place; what they have not is noted. */
    static boolean isOf(Statutes statutes, RegisterRow row, Party party, RowErrors errors) {
        boolean category =
                party.category() != null && statutes.category(party.category()).isPresent();
        if (!category) {
            errors.add(
                    row.line(),
                    "category",
                    "unknown-category",
                    "Donnez une catégorie des statuts.",
                    "Give a category of the statutes.");
        }
        Optional<College> college = party.college() == null ? Optional.empty() : statutes.college(party.college());
        boolean placed = statutes.colleges().isEmpty()
                ? party.college() == null
                : college.filter(c -> c.category() == null || c.category().equals(party.category()))
                        .isPresent();
        if (!placed) {
            errors.add(
                    row.line(),
                    "college",
                    "unknown-college",
                    "Donnez un collège des statuts, ouvert à cette catégorie.",
                    "Give a college of the statutes that is open to this category.");
        }
        return category && placed;
    }
}
