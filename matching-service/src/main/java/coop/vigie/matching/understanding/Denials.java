package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text refuses or calls needless, in French and English. "Nous ne voulons pas de billetterie" refuses; "nous n'avons pas de
 * billetterie" complains, and is a need of one.
 */
final class Denials {

    private static final String ARTICLE =
            "(?:de\\s+la\\s+|de\\s+l'|d'un\\s+|d'une\\s+|de\\s+|d'|du\\s+|des\\s+|une?\\s+|le\\s+|la\\s+|les\\s+|l'|any\\s+|an?\\s+|the\\s+)";
    private static final String WANT =
            "(?:veu[xt]|voul\\w+|voudr\\w+|souhait\\w+|cherch\\w+|recherch\\w+|desir\\w+|envisag\\w+|accept\\w+|demand\\w+)";

    /** Begins what is refused. Of verbs only those of a wish: "on n'arrive pas à" and "ne veut pas perdre" tell what is missing. */
    private static final Pattern REFUSAL = Pattern.compile("\\b(?:nous|on|je)\\s+(?:ne\\s+|n')?" + WANT
            + "\\s+(?:surtout\\s+|absolument\\s+|vraiment\\s+)?(?:pas\\s+" + ARTICLE + "|aucun\\w*\\s)"
            + "|\\bpas\\s+besoin\\s+(?:" + ARTICLE + "|que\\s)"
            + "|\\bsurtout\\s+(?:pas|sans|aucun\\w*)\\s|\\bmais\\s+sans\\s"
            + "|\\b(?:nous\\s+(?:refusons|excluons)|(?:on|je)\\s+(?:refuse|exclut?s?))\\s"
            + "|\\b(?:we|i)\\s+(?:do\\s+not|don't|dont)\\s+(?:want|need|wish\\s+for)\\s(?!to\\b)"
            + "|\\bbut\\s+not?\\s|\\bdefinitely\\s+not?\\s");

    /** Refuses after what is wanted; after what one has it complains. */
    private static final Pattern ASIDE =
            Pattern.compile("(?:,|;|\\(|\\bmais|\\bet)\\s*pas\\s+" + ARTICLE + "|,\\s*no\\s");

    /** What tools do, by the one word that people call it by. Of these alone "sans" tells that it is not wanted: much else, as "sans compte", is what is. */
    private static final String FUNCTION =
            "(?:(?:la\\s+|une?\\s+|any\\s+|an?\\s+)?(?:gestion|partie|volet|module|fonction|systeme)\\s+(?:de\\s+la\\s+|de\\s+l'|des\\s+|du\\s+|de\\s+|d')?)?"
                    + "(?:billetteries?|boutiques?|compta(?:bilite)?|facturation|paiements?|dons|adhesions?|cotisations?|agendas?|calendriers?"
                    + "|messageries?|forums?|t?chats?|visio(?:conference)?s?|wikis?|blogs?|newsletters?|sondages?|votes?|petitions?|stocks?"
                    + "|covoiturage|annuaires?|cartographie|reservations?|plannings?|ticketing|tickets|accounting|invoicing|shops?|payments?"
                    + "|donations?|video\\s+calls?|polls?|voting|bookings?)\\b(?:\\s+(?:en\\s+ligne|comptable|instantanee?s?|online))?";

    private static final Pattern WITHOUT =
            Pattern.compile("(?:,\\s*|\\b(?:mais|but)\\s+)?\\b(?:sans|without)\\s+(?:aucune?\\s+)?" + FUNCTION
                    + "(?:\\s*(?:,|\\b(?:ni|ou|et|or|nor|and)\\b)\\s*(?:sans\\s+|without\\s+)?(?:de\\s+|d')?" + FUNCTION
                    + ")*");

    /** Who is without it misses it. */
    private static final Pattern LACKING = Pattern.compile(
            "(?:^|\\b(?:sommes|est|suis|etions|etait|sont|restons|reste|fonctionn\\w+|travaill\\w+|are|am|is|were|work)\\s+(?:encore\\s+|toujours\\s+|still\\s+)?)$");

    private static final Pattern SEEKING =
            Pattern.compile("\\b(?:" + WANT + "|besoin|faut|faudrait|outil|logiciel|plateforme|need|want|looking)\\b");
    private static final Pattern HAVING = Pattern.compile(
            "\\b(?:avons|a|ai|ont|avait|avions|dispos\\w+|reste\\w*|pas|plus|ni|have|has|not?)\\b|n't\\b");
    private static final Pattern SENTENCE = Pattern.compile("[.;:!?\\n]");
    private static final Pattern REFUSAL_END =
            Pattern.compile("[.;:!?\\n()]|\\s(?:mais|plutot|seulement|car|parce|puisque|but|rather|because|instead)\\b"
                    + "|,(?!\\s*(?:ni|pas|ou|nor|or|de|du|des)\\b|\\s*d')");

    /** Who refuses a kind of tool says behind it what the tool is for. */
    private static final Pattern KIND = Pattern.compile(
            "(?:logiciels?|outils?|solutions?|software|tools?)\\s+(?:proprietaires?|privateurs?|payante?s?|libres?)\\b");

    private static final Pattern CLAUSE_START = Pattern.compile("[.;:!?\\n(),]|\\b(?:mais|plutot|but|rather|instead)\\b"
            + "|\\b(?:et|and)\\s+(?=(?:heberge|compatib|accessib|conforme|disponib|hosted|available)\\w*)");
    private static final Pattern DENIAL = Pattern.compile(
            "(?:\\bpas\\s+(?:" + ARTICLE
                    + "|en\\b|a\\b|aux?\\b|que\\b|besoin|forcement|necessairement|oblig\\w+|heberge|stock|accessib|compatib|libre|open)"
                    + "|\\b(?:refus|evit|exclu|interdi|aucun)\\w*|\\bjamais\\b|\\bpeu\\s+importe\\b|\\bnot\\b(?!\\s+only)|n't\\b|\\bno\\s+need\\b)");
    private static final Pattern COMPLAINT = Pattern.compile(
            "\\b(?:avons|ai|a|ont|existe\\w*|trouv\\w+|arriv\\w+|connai\\w+|sai[st]|savons|peu[xt]|pouv\\w+|have|has|is)\\s+(?:toujours\\s+|encore\\s+)?"
                    + "(?:pas\\s+(?!besoin)|not\\b)");
    private static final Pattern DIRECT = Pattern.compile(
            "\\b(?:sans|ni|hors|sauf|non|pas|not|without|no|nor)\\s+(?:" + ARTICLE
                    + "|(?:en|in|tout\\w*|etre|avoir|being|connexion|hebergement|obligation|heberge\\w*|hosted)\\s+)*$");
    private static final Pattern WAIVER =
            Pattern.compile("^\\s*(?:,\\s*)?(?:n'?\\s?est\\s+|ne\\s+sont\\s+|is\\s+|are\\s+|isn't\\s+|si\\s+)?"
                    + "(?:(?:non|pas|not|nullement|isn't)\\s+(?:forcement\\s+|strictement\\s+)?(?:obligatoire|necessaire|indispensable|requis|exige|impose|important"
                    + "|utile|required|needed|necessary|mandatory|compulsory)|facultati|optionnel|optional)");

    private final String folded;

    Denials(String text) {
        this.folded = Words.fold(text);
    }

    /** Whether what stands here is refused, or said to be needless. */
    boolean deny(int start, int end) {
        String before = folded.substring(clauseStart(start), start);
        boolean refused =
                DENIAL.matcher(before).find() || DIRECT.matcher(before).find();
        return refused && !COMPLAINT.matcher(before).find()
                || WAIVER.matcher(folded.substring(end)).find();
    }

    /** What the need is not about. */
    List<Span> refused() {
        List<Span> refused = new ArrayList<>();
        Matcher refusal = REFUSAL.matcher(folded);
        while (refusal.find()) {
            refused.add(new Span(refusal.start(), endOf(refusal.end())));
        }
        Matcher without = WITHOUT.matcher(folded);
        while (without.find()) {
            String before = folded.substring(sentenceStart(without.start()), without.start())
                    .stripLeading();
            if (!LACKING.matcher(before).find()) {
                refused.add(new Span(without.start(), without.end()));
            }
        }
        Matcher aside = ASIDE.matcher(folded);
        while (aside.find()) {
            String before = folded.substring(sentenceStart(aside.start()), aside.start());
            if (SEEKING.matcher(before).find() && !HAVING.matcher(before).find()) {
                refused.add(new Span(aside.start(), endOf(aside.end())));
            }
        }
        return refused;
    }

    /** Where the clause begins in which this place lies. */
    private int clauseStart(int place) {
        return last(CLAUSE_START, place);
    }

    private int sentenceStart(int place) {
        return last(SENTENCE, place);
    }

    private int last(Pattern boundary, int place) {
        Matcher found = boundary.matcher(folded).region(0, place);
        int start = 0;
        while (found.find()) {
            start = found.end();
        }
        return start;
    }

    private int endOf(int from) {
        Matcher kind = KIND.matcher(folded).region(from, folded.length());
        if (kind.lookingAt()) {
            return kind.end();
        }
        Matcher end = REFUSAL_END.matcher(folded);
        return end.find(from) ? end.start() : folded.length();
    }
}
