package coop.vigie.membership.document;

import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.LegalForm;
import java.util.Locale;
import java.util.Set;

/** The French words for what the API says by codes. */
public final class Labels {

    private static final Set<String> MASCULINE_BODIES =
            Set.of("conseil", "directoire", "comité", "bureau", "gérant", "président", "collège", "ca");
    private static final Set<String> FEMININE_BODIES =
            Set.of("assemblée", "ag", "gérance", "gérante", "présidente", "présidence", "direction", "commission");

    private Labels() {}

    /** A category of members. */
    public static String category(String id) {
        return Category.label(id).fr();
    }

    static String form(LegalForm form) {
        return switch (form) {
            case SCIC -> "Société coopérative d'intérêt collectif";
            case SCOP -> "Société coopérative et participative";
            case SA_COOP -> "Société anonyme coopérative";
            case SAS_COOP -> "Société par actions simplifiée coopérative";
            case SARL_COOP -> "Société à responsabilité limitée coopérative";
        };
    }

    static String lossMethod(String code) {
        return switch (code) {
            case "losses-on-capital" -> "pertes sur le capital";
            case "statutory-reserves-first" -> "réserves statutaires d'abord";
            default -> "capital et réserves au prorata";
        };
    }

    /** "du conseil d'administration", whether the statutes' words come with their article or not. */
    static String of(String body) {
        String start = body.toLowerCase(Locale.ROOT);
        if (start.startsWith("le ")) {
            return "du " + body.substring(3);
        }
        if (start.startsWith("les ")) {
            return "des " + body.substring(4);
        }
        if (start.startsWith("la ") || start.startsWith("l'")) {
            return "de " + body.substring(0, 1).toLowerCase(Locale.ROOT) + body.substring(1);
        }
        String word = start.split(" ")[0];
        if (MASCULINE_BODIES.contains(word)) {
            return "du " + body;
        }
        if (FEMININE_BODIES.contains(word)) {
            return (word.startsWith("a") ? "de l'" : "de la ") + body;
        }
        return "de " + body;
    }

    /** 200 093 201, in groups of three. */
    static String siren(String digits) {
        return digits != null && digits.length() == 9
                ? digits.substring(0, 3) + "\u202f" + digits.substring(3, 6) + "\u202f" + digits.substring(6)
                : digits == null ? "" : digits;
    }
}
