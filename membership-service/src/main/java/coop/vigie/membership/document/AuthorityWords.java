package coop.vigie.membership.document;

import java.util.HashMap;
import java.util.Map;

/** How an act speaks of the authority that takes it, and the articles of the CGCT that it rests on, by the kind of authority. */
final class AuthorityWords {

    private static final String PRESIDENT = "la présidente ou le président";
    private static final String NOTE = "la note explicative de synthèse adressée aux membres de l'assemblée";
    private static final String REPORT = "le rapport adressé aux membres de l'assemblée";
    private static final String COMMUNAL_FORCE = "articles L. 2131-1 et L. 2131-2";

    private AuthorityWords() {}

    static Map<String, String> of(String kind, String name) {
        return switch (kind) {
            case "commune" -> words(
                    new Assembly("conseil municipal", "le maire", "l'article L. 2121-29"),
                    "ses articles L. 2121-12, L. 2121-29, L. 2121-33 et L. 2131-1",
                    new Act(
                            "article L. 2121-20",
                            COMMUNAL_FORCE,
                            "article L. 2131-6",
                            NOTE + " avec la convocation (article L. 2121-12)"));
            case "epci" -> words(
                    new Assembly(
                            name.startsWith("Métropole") ? "conseil de la métropole" : "conseil communautaire",
                            PRESIDENT,
                            "l'article L. 5211-1"),
                    "ses articles L. 2121-12, L. 2121-29, L. 2121-33, L. 2131-1, L. 5211-1 et L. 5211-3",
                    new Act(
                            "article L. 2121-20, par renvoi de l'article L. 5211-1",
                            "articles L. 2131-1 et L. 2131-2, par renvoi de l'article L. 5211-3",
                            "articles L. 2131-6 et L. 5211-3",
                            NOTE + " avec la convocation (articles L. 2121-12 et L. 5211-1)"));
            case "departement" -> words(
                    new Assembly("conseil départemental", PRESIDENT, "l'article L. 3211-1"),
                    "ses articles L. 3211-1, L. 3131-1 et L. 3231-6",
                    new Act(
                            "article L. 3121-15",
                            "articles L. 3131-1 et L. 3131-2",
                            "article L. 3132-1",
                            REPORT + " douze jours au moins avant la réunion (article L. 3121-19)"));
            case "region" -> words(
                    new Assembly("conseil régional", PRESIDENT, "l'article L. 4221-1"),
                    "ses articles L. 4211-1, L. 4221-1 et L. 4141-1",
                    new Act(
                            "article L. 4132-14",
                            "articles L. 4141-1 et L. 4141-2",
                            "article L. 4142-1",
                            REPORT + " douze jours au moins avant la réunion (article L. 4132-18)"));
            default -> words(
                    new Assembly("organe délibérant", PRESIDENT, "ses textes constitutifs"),
                    "ses articles L. 2121-29 et L. 2131-1",
                    new Act("", COMMUNAL_FORCE, "article L. 2131-6", NOTE + " avec la convocation"));
        };
    }

    /** Who decides, who executes, and the article of the competence. */
    private record Assembly(String name, String executive, String article) {}

    /**
     * What holds for the act, from its vote on.
     *
     * @param casting article by which the president's vote decides a tie; empty where it is in the establishment's own texts
     * @param force articles by which it becomes enforceable
     * @param referral article by which the prefect refers it to the court
     * @param paper what the members are sent before they sit, as it follows "Vu"
     */
    private record Act(String casting, String force, String referral, String paper) {}

    private static Map<String, String> words(Assembly assembly, String articles, Act act) {
        boolean vowel = assembly.name.startsWith("o");
        Map<String, String> words = new HashMap<>();
        words.put("assembly", assembly.name);
        words.put("assemblyArticle", (vowel ? "l'" : "le ") + assembly.name);
        words.put("assemblyOf", (vowel ? "de l'" : "du ") + assembly.name);
        words.put("executive", assembly.executive);
        words.put("executiveCapital", assembly.executive.replaceFirst("^l", "L"));
        words.put("article", assembly.article);
        words.put("articles", articles);
        words.put(
                "castingArticle",
                act.casting.isEmpty()
                        ? "textes constitutifs"
                        : act.casting + " du code général des collectivités territoriales");
        words.put("forceArticles", act.force);
        words.put("referralArticle", act.referral);
        words.put("paper", act.paper);
        words.put("paperName", act.paper.startsWith(REPORT) ? "rapport" : "note explicative de synthèse");
        return words;
    }
}
