package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Statutes;
import java.util.Optional;

/** The category and the college in which a line puts a holder. */
final class Seat {

    private Seat() {}

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
