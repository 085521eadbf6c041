package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import java.util.Locale;
import java.util.Map;

/**
 * A category of members, as the statutes name it.
 *
 * @param id as the API writes it, such as {@code public-bodies}
 * @param role what it counts as in law
 * @param minimumShares the fewest shares that one of its members must hold
 */
public record Category(String id, Role role, long minimumShares) {

    private static final Map<String, String> FRENCH = Map.of(
            "employees", "salariés",
            "producers", "producteurs",
            "users", "usagers",
            "beneficiaries", "bénéficiaires",
            "customers", "clients",
            "public-bodies", "collectivités et établissements publics",
            "investors", "investisseurs",
            "partners", "partenaires",
            "volunteers", "bénévoles",
            "founders", "fondateurs");

    /** What people call the category of this id. */
    public static Text label(String id) {
        String words = id.replace('-', ' ');
        return Text.of(FRENCH.getOrDefault(id, words), words);
    }

    /** What a category counts as in law: a SCIC must have beneficiaries, and employees or else producers. */
    public enum Role {
        EMPLOYEES,
        PRODUCERS,
        BENEFICIARIES,
        PUBLIC_BODIES,
        INVESTORS,
        OTHERS;

        /** As the API writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The role that a category's own name says, when the statutes do not say it otherwise. */
        public static Role named(String category) {
            return switch (category) {
                case "employees", "workers" -> EMPLOYEES;
                case "producers" -> PRODUCERS;
                case "users", "beneficiaries", "customers", "inhabitants" -> BENEFICIARIES;
                case "public-bodies" -> PUBLIC_BODIES;
                case "investors" -> INVESTORS;
                default -> OTHERS;
            };
        }
    }
}
