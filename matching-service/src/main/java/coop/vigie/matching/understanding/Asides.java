package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says beside the need: conditions and places that were read, amounts, dates, numbers of users, greetings. */
final class Asides {

    private static final String MONTH =
            "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july"
                    + "|august|september|october|november|december)";
    private static final String PREFERRED =
            "(?:si possible|de preference|idealement|ou presque|ou pas cher|ou peu cher|exige|imperatif|obligatoire)";
    private static final String CURRENCY = "(?:euros?\\b|eur\\b|keur?\\b|k?€)";

    private static final List<Pattern> NEVER_THE_NEED = List.of(
            // Amounts, and a budget next to one or said to be small; a budget alone may be what is to be managed.
            pattern(
                    "(?:(?:^|[,.;:(!?\\n]|\\b(?:avec|pour|et|mais|with|for)\\b)\\s*(?:(?:un|le|notre|our|a|of)\\s+)*budget\\b(?:\\s+(?:annuel\\w*|mensuel\\w*|max\\w*|total|prevu|alloue"
                            + "|dispo\\w*|de|est|environ|entre|inferieur|limite|a|jusqu'a|autour|moins|of|is|under|about)\\b|\\s*[:=]|\\s+d'\\w+)*\\s*"
                            + "|\\b(?:moins de|maximum|max|jusqu'a|au plus|under|less than|up to)\\s+(?:de\\s+)?)"
                            + "(?<!\\d)\\d[\\d .,\\u00a0\\u202f]*\\s*(?:(?:et|a|ou|-)\\s*\\d[\\d .,\\u00a0\\u202f]*)?"
                            + CURRENCY
                            + "(?:\\s*(?:par|/|a l'|per)\\s*(?:an|mois|annee|year|month)\\b)?"),
            pattern(
                    "\\b(?:budget|moyens?)\\s+(?:(?:tres|plutot|est|assez)\\s+)*(?:limite|serre|reduit|modeste|faible|restreint|contraint|nul|zero)\\w*"),
            pattern(
                    "\\b(?:(?:tout|tres|un)\\s+)*petits?\\s+budgets?\\b|\\b(?:sans|zero|no)\\s+budget\\b|\\b(?:small|low|tight)\\s+budget\\b"),
            pattern("\\bpas\\s+(?:trop\\s+|tres\\s+)?ch(?:er|ere)s?\\b|\\ba moindre cout\\b|\\bfree of charge\\b"),
            pattern("\\bgratuit\\w*\\s+" + PREFERRED + "|\\b(?:" + PREFERRED
                    + "|mais|plutot)\\s+gratuit\\w*|,\\s*gratuit\\w*(?=\\s*(?:[.,;!?)]|$|et\\b|ou\\b))"),
            // When.
            pattern(
                    "\\b(?:avant|d'ici|pour|a partir|des|courant|fin|debut|en|au plus tard|jusqu'a|by|before|from|until|in)\\s+"
                            + "(?:(?:la|le|les|a|au|en|fin|debut|mi|courant|de|du|mois|the|end|of)[\\s-]+|l'|d')*(?:\\d{1,2}(?:er)?\\s+)?(?:"
                            + MONTH
                            + "(?:\\s+20\\d\\d)?|20\\d\\d)\\b"),
            pattern("\\b\\d{1,2}(?:er)?\\s+" + MONTH + "\\b(?:\\s+20\\d\\d)?"),
            pattern("\\b(?:avant|d'ici|pour|des)\\s+(?:(?:a|la|le|fin|de|cette)\\s+|l')*"
                    + "(?:rentree(?:\\s+(?:scolaire|prochaine|de " + MONTH
                    + "))?|fin de l'annee|fin d'annee|annee prochaine|an prochain|mois prochain)"
                    + "(?:\\s+20\\d\\d)?\\b"),
            pattern(
                    "\\b(?:dans|sous|d'ici|within|in)\\s+(?:les\\s+|the\\s+)?(?:\\d+|un|deux|trois|quatre|six|neuf|douze|quelques|prochains?|next)"
                            + "\\s+(?:prochaine?s?\\s+)?(?:mois|semaines?|ans?|jours?|months?|weeks?|years?|days?)\\b"),
            // Of whom only the number is told.
            pattern(
                    "\\b(?:pour|nous sommes|on est|soit|for|we are)\\s+(?:(?:nos|environ|une|equipe|de|about|our|entre|plus|moins)\\s+)*(?:"
                            + UserCount.NUMBER + ")(?:\\s+(?:et|a|and)\\s+(?:" + UserCount.NUMBER + "))?\\s+"
                            + UserCount.PEOPLE),
            // Greetings and closings, with the signature.
            pattern("^\\s*(?:bonjour|bonsoir|salut|coucou|hello|hi|dear|bjr|slt|madame|monsieur)\\b"
                    + "(?:[\\s,]+(?:a|tous|toutes|et|tout le monde|madame|monsieur|all|everyone|there|l'equipe)\\b)*"),
            pattern(
                    "\\b(?:(?:bien |tres )?cordialement|bien a vous|amicalement|solidairement|respectueusement|(?:sinceres |meilleures )?salutations"
                            + "|(?:best |kind |warm )?regards|sincerely)\\b[^.!?]{0,80}\\s*$"),
            pattern(
                    "\\b(?:(?:bien |tres )?cordialement|merci(?: beaucoup| bien)?(?: d'avance| par avance| (?:pour|de) votre \\w+)?"
                            + "|thanks?(?: you)?(?: in advance| very much)?|(?:bonne|belle|excellente) (?:journee|soiree|semaine|continuation)"
                            + "|dans l'attente de (?:votre|vos|vous)[^.;!?\\n]{0,40}|a bientot)\\b"),
            pattern("\\b(?:partout\\s+)?(?:en|in)\\s+(?:france|europe)\\b"));

    /** What stands before a condition and belongs to it. */
    private static final Pattern GOVERNING = Pattern.compile(
            "(?:\\b(?:compatib\\w+|conne[cx]\\w+|interoperab\\w+|authentifi\\w+|conforme\\w*|disponible\\w*"
                    + "|interfaces?|protocoles?|normes?|hosted|available|utilisable\\w*|accessib\\w+|support\\w*|respect\\w*|sous|licen[cs]e|et|ou|and|or)\\s+"
                    + "(?:(?:avec|aux?|a|le|la|les|un|une|du|des|de|par|via|with|to|the|en|in|for|personnes)\\s+|l'|d')*)+$");

    private static final Pattern ACCESSIBLE_TO =
            Pattern.compile("(?s).*\\b(?:accessib|utilisab|usab|conforme|rgaa|wcag|lecteurs? d'ecran|clavier).*");

    /** The condition is what is to be done. */
    private static final Pattern OBJECT = Pattern.compile(
            "\\b(?:obligation|mise en|nos? sites?|(?:nos|notre|our|mes|mon|le|les|du|des) (?:sites?|portails?|pages?|documents?)|rendre|amelior\\w+|verifi\\w+|audit\\w*|test\\w+|control\\w+|evalu\\w+|mesur\\w+|check\\w*|improv\\w+|make|making|promouvoir|promotion"
                    + "|form(?:er|ation)\\w*|decouv\\w+|sensibilis\\w+|annuaire|catalogue|apprendre|migr\\w+|passer (?:a|aux?)|install\\w+|recens\\w+)\\b[^.;!?\\n]*$");

    private static final Pattern SOUGHT = Pattern.compile(
            "\\b(?:cherch\\w*|besoin|trouver|faut|veu[xt]|voul\\w+|voudr\\w+|need|want|find)\\s+(?:d'|de\\s+)?(?:une?\\s+|an?\\s+|l')?$");

    private static final Set<String> ARE_FUNCTIONS_TOO = Set.of("activitypub", "matrix", "gtfs", "caldav");
    private static final Pattern OF_STORAGE = Pattern.compile(
            "(?:heberg|serveur|donn|stock|host|server|data|stored|conserv|personnel|sensibl|exclu|uniqu|soi|reste).*");

    private final String folded;
    private final List<Span> spans = new ArrayList<>();

    private Asides(String text) {
        this.folded = Words.fold(text);
    }

    /** Where these stand in the text, of which these conditions and places were read. */
    static List<Span> in(String text, List<Reading> conditions, List<PlaceReader.Found> places) {
        Asides asides = new Asides(text);
        NEVER_THE_NEED.forEach(asides::add);
        conditions.forEach(asides::addCondition);
        places.forEach(place -> asides.spans.add(place.span()));
        return asides.spans;
    }

    private void add(Pattern pattern) {
        Matcher found = pattern.matcher(folded);
        while (found.find()) {
            spans.add(new Span(found.start(), found.end()));
        }
    }

    private void addCondition(Reading reading) {
        String before = folded.substring(0, reading.start());
        Matcher governing = GOVERNING.matcher(before);
        int start = governing.find() ? governing.start() : reading.start();
        String whole = folded.substring(start, reading.end());
        boolean aside =
                switch (reading.field()) {
                    case "constraints.accessibility" -> ACCESSIBLE_TO
                                    .matcher(whole)
                                    .matches()
                            && !OBJECT.matcher(before).find();
                    case "constraints.licence" -> !OBJECT.matcher(before).find();
                    case "constraints.interoperability" -> !ARE_FUNCTIONS_TOO.contains(reading.value())
                            || start < reading.start();
                    case "constraints.hostingCountries" -> !SOUGHT.matcher(before)
                                    .find()
                            && Words.of(whole).stream()
                                    .limit(Math.max(0, Words.of(whole).size() - 1))
                                    .allMatch(word ->
                                            OF_STORAGE.matcher(word.surface()).matches());
                    default -> true;
                };
        if (aside) {
            spans.add(new Span(start, reading.end()));
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }
}
