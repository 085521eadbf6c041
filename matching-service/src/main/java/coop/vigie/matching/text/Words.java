package coop.vigie.matching.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads the words of a text. */
public final class Words {

    private static final WordAnalyzer STEMS = WordAnalyzer.of(WordAnalyzer.Form.STEM);
    /** "l'école": the article is no part of the word. */
    private static final Pattern ELIDED =
            Pattern.compile("^(?:[lmtnsjdc]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019]", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words that carry meaning, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = STEMS.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word(term.toString(), text, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Word word(String stem, String text, int from, int end) {
        Matcher elided = ELIDED.matcher(text).region(from, end);
        int start = elided.lookingAt() ? elided.end() : from;
        return new Word(text.substring(start, end), stem, root(stem), start, end);
    }

    /** In lower case and without accents, each character still at its place where it has one letter. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text.replace('\u2019', '\''), Normalizer.Form.NFD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String root(String stem) {
        return stem.length() <= WordAnalyzer.ROOT_LENGTH ? stem : stem.substring(0, WordAnalyzer.ROOT_LENGTH);
    }
}
