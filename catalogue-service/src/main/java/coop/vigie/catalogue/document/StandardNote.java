package coop.vigie.catalogue.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the catalogue itself notes where people write too: reasons, notes, names of sources. It is kept in French among their words, and told
 * in the language asked for; their words are told as they are.
 */
public enum StandardNote {
    DECLARED("Déclaré par un contributeur", "Declared by a contributor"),
    INITIAL_CATALOGUE("Catalogue de départ", "Initial catalogue"),
    INITIAL_GRID("Première grille", "First grid"),
    INITIAL_VOCABULARY("Vocabulaire de départ", "Initial vocabulary"),
    CNLL("Annuaire du CNLL", "CNLL directory"),
    CSV("Fichier CSV", "CSV file"),
    CONCEPT_ADDED("Ajout", "Added"),
    REPLACED("Remplacée par la révision %s.", "Replaced by revision %s."),
    OVERTAKEN("La version %s dit déjà la même chose.", "Version %s says the same already."),
    RESTORED("Rétablissement de la version %s", "Restoration of version %s"),
    LINE("ligne %s", "line %s"),
    ELEMENT("élément %s", "element %s");

    private static final Pattern PLACED = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final String french;
    private final String english;
    private final Pattern kept;

    StandardNote(String french, String english) {
        this.french = french;
        this.english = english;
        this.kept = Pattern.compile(Pattern.quote(french).replace("%s", "\\E(\\d+)\\Q"));
    }

    /** As it is kept. */
    public String kept() {
        return french;
    }

    /** As it is kept, with the number that it is about. */
    public String kept(long number) {
        return french.formatted(number);
    }

    /** The name of a source, with the place in it where one is told. */
    public static String ofSource(Locale language, String label) {
        Matcher placed = PLACED.matcher(label == null ? "" : label);
        return placed.matches()
                ? in(language, placed.group(1)) + " (" + in(language, placed.group(2)) + ")"
                : in(language, label);
    }

    /** What is kept, in this language; null for null. */
    public static String in(Locale language, String words) {
        if (words == null || !"en".equals(language.getLanguage())) {
            return words;
        }
        for (StandardNote own : values()) {
            Matcher sentence = own.kept.matcher(words);
            if (sentence.matches()) {
                return sentence.groupCount() == 0 ? own.english : own.english.formatted(sentence.group(1));
            }
        }
        return words;
    }
}
