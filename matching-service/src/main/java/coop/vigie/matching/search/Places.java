package coop.vigie.matching.search;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import coop.vigie.territory.TerritoryKind;
import java.util.List;
import java.util.regex.Pattern;

/** The territories that requests name. */
public final class Places {

    private static final Territories TERRITORIES = Territories.load();

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Places() {}

    /** Notes an error where the code names no territory. */
    public static void check(String code, String pointer, FieldErrors errors) {
        errors.check(code == null || TERRITORIES.find(code).isPresent(), pointer, "territory-unknown", unknown(code));
    }

    /** The same for a query parameter. */
    public static void checkParameter(String code, String parameter, FieldErrors errors) {
        if (code != null && TERRITORIES.find(code).isEmpty()) {
            errors.add(FieldError.inParameter(parameter, "territory-unknown", unknown(code)));
        }
    }

    /** Notes an error where a query parameter is no id. */
    public static void checkId(String id, String parameter, FieldErrors errors) {
        if (id != null && !ID.matcher(id).matches()) {
            errors.add(FieldError.inParameter(
                    parameter, "id-malformed", Text.of("Un identifiant UUID est attendu.", "A UUID is expected.")));
        }
    }

    private static Text unknown(String code) {
        return Text.of(
                "Aucun territoire de code « " + code + " ». Cherchez-le par son nom dans /catalogue/v1/territories?q=.",
                "No territory has the code \"" + code + "\". Look for its name in /catalogue/v1/territories?q=.");
    }

    /** The code and those of all that hold it, the nearest first; empty where nothing is said. */
    public static List<String> path(String code) {
        return code == null ? List.of() : TERRITORIES.path(code);
    }

    /** The one canonical code. */
    public static String canonical(String code) {
        return code == null ? null : TERRITORIES.find(code).map(Territory::code).orElse(code);
    }

    /** The territory of this level, such as {@code departement}, that this one is or lies in; empty where there is none. */
    public static List<String> at(String level, String code) {
        return path(code).stream()
                .filter(one -> TERRITORIES
                        .find(one)
                        .filter(t -> t.kind().code().equals(level))
                        .isPresent())
                .limit(1)
                .toList();
    }

    /** Whether both lie in one commune, EPCI or département. */
    public static boolean areNeighbours(String one, String other) {
        List<String> others = path(other);
        return path(one).stream()
                .filter(code -> TERRITORIES
                        .find(code)
                        .filter(t -> t.kind() != TerritoryKind.REGION)
                        .isPresent())
                .anyMatch(others::contains);
    }

    /** Its inhabitants; null where they are not known. */
    public static Long population(String code) {
        return TERRITORIES
                .find(code)
                .map(Territory::population)
                .map(Integer::longValue)
                .orElse(null);
    }

    /** Its name; the code where it has none. */
    public static String name(String code) {
        return TERRITORIES.find(code).map(Territory::name).orElse(code);
    }
}
