package coop.vigie.catalogue.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import coop.vigie.territory.TerritoryKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Values of query parameters; a slip is refused by the parameter's name, never taken for something that is not there. */
public final class Parameters {

    /** The levels of territories. */
    public static final List<String> TERRITORY_KINDS =
            Arrays.stream(TerritoryKind.values()).map(TerritoryKind::code).toList();

    private Parameters() {}

    /** The value, one of these; null where it is not given. */
    public static String oneOf(String parameter, String value, Collection<String> possible) {
        if (value != null && !possible.contains(value)) {
            String all = String.join(", ", possible);
            throw Refusal.invalidParameter(
                    parameter,
                    "unknown-value",
                    Text.of("Valeurs possibles : " + all + ".", "Possible values: " + all + "."));
        }
        return value;
    }

    /** Whether it is true; null where it is not given. */
    public static Boolean flag(String parameter, String value) {
        String known = oneOf(parameter, value, List.of("true", "false"));
        return known == null ? null : Boolean.valueOf(known);
    }

    /** Whether it is true; false where it is not given. */
    public static boolean isTrue(String parameter, String value) {
        return Boolean.TRUE.equals(flag(parameter, value));
    }

    /** A whole number that is not negative; null where it is not given. */
    public static Long whole(String parameter, String value) {
        if (value != null && !value.matches("\\d{1,18}")) {
            throw Refusal.invalidParameter(
                    parameter, "not-a-number", Text.of("Un entier est attendu.", "An integer is expected."));
        }
        return value == null ? null : Long.valueOf(value);
    }

    /** The present code of a territory, given by any code that it has or had; null where it is not given. */
    public static String territory(String parameter, String value) {
        return value == null
                ? null
                : Territories.load()
                        .find(value)
                        .map(Territory::code)
                        .orElseThrow(() -> Refusal.invalidParameter(
                                parameter,
                                "unknown-territory",
                                Text.of(
                                        "Aucun territoire n'a ce code ; cherchez-le dans /catalogue/v1/territories?q=.",
                                        "No territory has this code; look for it in /catalogue/v1/territories?q=.")));
    }

    /** The only page of a list that is never longer; a cursor is refused, since none was ever given. */
    public static <T> Page<T> onlyPage(PageQuery page, List<T> items) {
        if (page.after().isPresent()) {
            throw Refusal.invalidParameter(
                    "cursor",
                    "cursor-invalid",
                    Text.of("Cette liste n'a qu'une page.", "This list has only one page."));
        }
        return new Page<>(items, null, page.wantsTotal() ? (long) items.size() : null);
    }

    /** An id of something that is there, where it is given. */
    public static void known(String parameter, String value, Predicate<String> isKnown, String where) {
        if (value != null && !isKnown.test(value)) {
            throw Refusal.invalidParameter(
                    parameter,
                    "unknown-value",
                    Text.of(
                            "« " + value + " » n'est pas connu ; voyez " + where + ".",
                            "\"" + value + "\" is not known; see " + where + "."));
        }
    }
}
