package coop.vigie.matching.ranking;

import coop.vigie.matching.index.Fields;
import coop.vigie.matching.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds platforms that a text names. A name of one word must stand out from the sentence, by a capital or by being nearly all there is: many
 * are common words ("element", "docs").
 */
final class NameRetrieval {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME = 5;
    private static final int MOST_TOKENS = 400;
    private static final int MOST_HOMONYMS = 10;
    private static final ScoreDoc[] NONE = {};

    private NameRetrieval() {}

    private record Token(String folded, boolean outstanding, int end) {}

    /**
     * Platforms named, as documents, with the share of the text's words that their name is.
     *
     * @param meaningful how many words of the text carry meaning
     * @param constraints what a platform must satisfy, whatever its name
     */
    static Map<Integer, Float> find(IndexSearcher searcher, String text, int meaningful, Optional<Query> constraints)
            throws IOException {
        List<Token> tokens = tokens(text);
        Map<Integer, Float> named = new HashMap<>();
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1; length <= LONGEST_NAME && from + length <= tokens.size(); length++) {
                Token last = tokens.get(from + length - 1);
                name.append(length == 1 ? "" : " ").append(last.folded());
                boolean plausible = length > 1 || last.outstanding() || meaningful <= 2;
                if (plausible && name.length() >= 3) {
                    float share = Math.min(1, (float) length / Math.max(1, meaningful));
                    for (ScoreDoc hit : called(searcher, new Term(Fields.NAME, name.toString()), constraints)) {
                        named.merge(hit.doc, share, Math::max);
                    }
                }
            }
        }
        return named;
    }

    private static ScoreDoc[] called(IndexSearcher searcher, Term name, Optional<Query> constraints)
            throws IOException {
        // Nearly nothing of a text is a name: that is seen without a search.
        if (searcher.getIndexReader().docFreq(name) == 0) {
            return NONE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new TermQuery(name), Occur.MUST);
        constraints.ifPresent(filter -> query.add(filter, Occur.FILTER));
        return searcher.search(query.build(), MOST_HOMONYMS).scoreDocs;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        // Where all is in capitals none stands out by one.
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
        Matcher matcher = TOKEN.matcher(text);
        int before = 0;
        while (matcher.find() && tokens.size() < MOST_TOKENS) {
            String gap = text.substring(before, matcher.start());
            boolean startsSentence = tokens.isEmpty() || gap.matches("(?s).*[.!?:\\n].*");
            boolean capital = !shouted && Character.isUpperCase(matcher.group().codePointAt(0));
            tokens.add(new Token(Words.fold(matcher.group()), capital && !startsSentence, matcher.end()));
            before = matcher.end();
        }
        return tokens;
    }
}
