package coop.vigie.catalogue.search;

import coop.vigie.catalogue.vocabulary.Meaning;
import java.util.List;
import java.util.Map;

/**
 * How the words of a search are looked for: in the platforms' own texts, or as names of concepts that the platforms have; the words that
 * are in no such name have to be in the text all the same.
 *
 * @param typed the words as they were understood
 * @param corrected whether a slip in them was mended
 * @param words a query of PostgreSQL's full text
 * @param whole whether it wants every word; else a platform's domain only counts for its place
 * @param meaning the concepts that the words name
 */
record TextMatch(String typed, boolean corrected, String words, boolean whole, Meaning meaning) {

    private static final String WORDS = "(to_tsquery('vigie_french', :words) || to_tsquery('vigie_english', :words))";
    private static final String OTHERS =
            "(to_tsquery('vigie_french', :otherWords) || to_tsquery('vigie_english', :otherWords))";

    private static final String FUNCTIONS = "functions && :meantFunctions::text[]";
    private static final String CONCEPTS = FUNCTIONS + " OR domains && :meantDomains::text[]";

    static TextMatch ofAll(SearchWords understood, Meaning meaning) {
        return new TextMatch(
                String.join(" ", understood.words()), understood.corrected(), understood.all(), true, meaning);
    }

    /** A domain that a sentence touches holds half of a large catalogue, and tells less than its rarer words. */
    static TextMatch ofAny(SearchWords understood, List<String> telling, Meaning meaning) {
        return new TextMatch(
                String.join(" ", understood.words()),
                understood.corrected(),
                SearchWords.joined(telling, " | "),
                false,
                new Meaning(meaning.functions(), meaning.domains(), meaning.near(), List.of()));
    }

    /** The condition on the index. */
    String sql() {
        return found((whole ? CONCEPTS : FUNCTIONS)
                + (meaning.near().isEmpty() ? "" : " OR functions && :nearFunctions::text[]"));
    }

    private String found(String concepts) {
        if (!meaning.isKnown()) {
            return "words @@ " + WORDS;
        }
        String named = meaning.otherWords().isEmpty() ? concepts : "((" + concepts + ") AND words @@ " + OTHERS + ")";
        return "(words @@ " + WORDS + " OR " + named + ")";
    }

    /** The condition that a platform has the concepts named, whatever its words. */
    String conceptsAlone() {
        return "(" + CONCEPTS + ")";
    }

    static TextMatch ofNothing() {
        return new TextMatch("", false, "zzznothing", true, new Meaning(List.of(), List.of(), List.of(), List.of()));
    }

    /** How well a platform fits: the one of this name, then those made for it, then by where the words stand; what is only near comes last. */
    String rank() {
        String text = "ts_rank('{0.05,0.3,0.6,1.0}', words, " + WORDS
                // Folding makes a name longer by a ligature or two at the most; most names need not be folded to be
                // told apart.
                + ", 1)::float8 + CASE WHEN length(name) BETWEEN length(:typed) - 4 AND length(:typed)"
                + " AND vigie_fold(name) = :typed THEN 1 ELSE 0 END";
        if (whole && !meaning.near().isEmpty()) {
            text += " + CASE WHEN " + found(CONCEPTS) + " THEN 1 ELSE 0 END";
        }
        return meaning.isKnown()
                ? text + " + CASE WHEN functions && :meantFunctions::text[] THEN 0.3"
                        + " WHEN functions && :nearFunctions::text[] THEN 0.1"
                        + " WHEN domains && :meantDomains::text[] THEN 0.02 ELSE 0 END"
                : text;
    }

    Map<String, List<String>> lists() {
        return Map.of(
                "meantFunctions", meaning.functions(),
                "meantDomains", meaning.domains(),
                "nearFunctions", meaning.near());
    }

    Map<String, String> values() {
        return Map.of("typed", typed, "words", words, "otherWords", SearchWords.joined(meaning.otherWords(), " & "));
    }
}
