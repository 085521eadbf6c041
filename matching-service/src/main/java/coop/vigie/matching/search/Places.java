package coop.vigie.matching.search;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import java.util.List;

/** The territories that requests name. */
public final class Places {

    private static final Territories TERRITORIES = Territories.load();

    private Places() {}

    /** Notes an error where the code names no territory. */
    public static void check(String code, String pointer, FieldErrors errors) {
        errors.check(
                code == null || TERRITORIES.find(code).isPresent(),
                pointer,
                "territory-unknown",
                Text.of(
                        "Aucun territoire de code « " + code
                                + " ». Cherchez-le par son nom dans /catalogue/v1/territories?q=.",
                        "No territory has the code \"" + code
                                + "\". Look for its name in /catalogue/v1/territories?q=."));
    }

    /** The code and those of all that hold it, the nearest first; empty where nothing is said. */
    public static List<String> path(String code) {
        return code == null ? List.of() : TERRITORIES.path(code);
    }

    /** The one canonical code. */
    public static String canonical(String code) {
        return code == null ? null : TERRITORIES.find(code).map(Territory::code).orElse(code);
    }

    /** Its name; the code where it has none. */
    public static String name(String code) {
        return TERRITORIES.find(code).map(Territory::name).orElse(code);
    }
}
