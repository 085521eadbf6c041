package coop.vigie.matching.text;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Lucene's French chain, in an order of its own: accents go before the stemmer, for people leave them out, and the words that every
 * need has in common ("nous cherchons un outil") go with the stop words.
 */
public final class WordAnalyzer extends Analyzer {

    /** Length of a root: long enough to tell words apart, short enough to join "réparer", "réparateur" and "réparation". */
    public static final int ROOT_LENGTH = 5;

    private static final int LONGEST_WORD = 60;

    /** The stemmer takes "billetterie" for "billet" and "épicerie" for "épice": what ends so is a trade or a place, and stays. */
    private static final Pattern TRADE = Pattern.compile(".*erie");

    private static final Pattern TRADES = Pattern.compile("(erie)s$");

    /** Which form of each word is wanted. */
    public enum Form {
        STEM,
        ROOT
    }

    private final Form form;
    private final CharArraySet stopWords;

    WordAnalyzer(Form form) {
        this.form = form;
        this.stopWords = StopWords.SET;
    }

    /** The analyzer that gives this form. */
    public static WordAnalyzer of(Form form) {
        return new WordAnalyzer(form);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(source);
        words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new ASCIIFoldingFilter(words);
        words = new StopFilter(words, stopWords);
        words = new NumberFilter(words);
        words = new LengthFilter(words, 2, LONGEST_WORD);
        words = new PatternReplaceFilter(words, TRADES, "$1", false);
        words = new PatternKeywordMarkerFilter(words, TRADE);
        words = new FrenchLightStemFilter(words);
        if (form == Form.ROOT) {
            words = new TruncateTokenFilter(words, ROOT_LENGTH);
        }
        return new TokenStreamComponents(source, words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
