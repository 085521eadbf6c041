package coop.vigie.membership.document;

import coop.vigie.membership.rule.LegalForm;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The French words for what the API says by codes. */
public final class Labels {

    private static final Map<String, String> CATEGORIES = Map.of(
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

    private static final Set<String> MASCULINE_BODIES =
            Set.of("conseil", "directoire", "comité", "bureau", "gérant", "président", "collège", "ca");
    private static final Set<String> FEMININE_BODIES =
            Set.of("assemblée", "ag", "gérance", "gérante", "présidente", "présidence", "direction", "commission");

    private Labels() {}

    /** A category of members. */
    public static String category(String id) {
        return CATEGORIES.getOrDefault(id, id.replace('-', ' '));
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

    /** The assembly, its executive and the article of its competence, by the kind of authority. */
    static Map<String, String> authority(String kind, String name) {
        return switch (kind) {
            case "commune" -> words(
                    "conseil municipal",
                    "le maire",
                    "Le maire",
                    "l'article L. 2121-29",
                    "ses articles L. 2121-12, L. 2121-29, L. 2121-33 et L. 2131-1");
            case "epci" -> words(
                    name.startsWith("Métropole") ? "conseil de la métropole" : "conseil communautaire",
                    "la présidente ou le président",
                    "La présidente ou le président",
                    "l'article L. 5211-1",
                    "ses articles L. 2121-29, L. 2121-33, L. 2131-1, L. 5211-1 et L. 5211-3");
            case "departement" -> words(
                    "conseil départemental",
                    "la présidente ou le président",
                    "La présidente ou le président",
                    "l'article L. 3211-1",
                    "ses articles L. 3211-1, L. 3131-1 et L. 3231-6");
            case "region" -> words(
                    "conseil régional",
                    "la présidente ou le président",
                    "La présidente ou le président",
                    "l'article L. 4221-1",
                    "ses articles L. 4211-1, L. 4221-1 et L. 4141-1");
            default -> words(
                    "organe délibérant",
                    "la présidente ou le président",
                    "La présidente ou le président",
                    "ses textes constitutifs",
                    "ses articles L. 2121-29 et L. 2131-1");
        };
    }

    private static Map<String, String> words(
            String assembly, String executive, String executiveCapital, String article, String articles) {
        return Map.of(
                "assembly", assembly,
                "assemblyArticle", (assembly.startsWith("o") ? "l'" : "le ") + assembly,
                "assemblyOf", (assembly.startsWith("o") ? "de l'" : "du ") + assembly,
                "executive", executive,
                "executiveCapital", executiveCapital,
                "article", article,
                "articles", articles);
    }
}
