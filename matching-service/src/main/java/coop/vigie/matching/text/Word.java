package coop.vigie.matching.text;

/**
 * A word that carries meaning.
 *
 * @param surface as it stands in the text
 * @param stem without accent, plural, gender and most endings
 * @param root the first letters of the stem: what remains of a word in another part of speech or slightly misspelt
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
public record Word(String surface, String stem, String root, int start, int end) {

    /** Whether any need might say it. */
    public boolean isGeneric() {
        return StopWords.GENERIC.contains(Words.fold(surface));
    }

    /** As it stands, without accents and plural. */
    public String plain() {
        String folded = Words.fold(surface);
        return folded.endsWith("s") || folded.endsWith("x") ? folded.substring(0, folded.length() - 1) : folded;
    }
}
