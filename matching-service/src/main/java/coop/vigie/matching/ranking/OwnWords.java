package coop.vigie.matching.ranking;

import coop.vigie.matching.index.Fields;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What a platform says of itself in the need's own words: the share of the need, each word counting by how telling it is, that stands in the
 * platform's name, summary and functions. A platform of a trade that the vocabulary does not know is found by it and by nothing else.
 */
public final class OwnWords {

    /** From this share on it is worth saying, and worth finding the need by when the platform changes. */
    static final double NOTABLE = 0.5;

    private static final int MOST_WORDS = 64;
    private static final int STEPS = 64;

    /** Whole numbers: their sums are the same on every replica, in whatever order Lucene adds them. */
    private final Map<Word, Integer> worths = new LinkedHashMap<>();

    private final int whole;

    private OwnWords(List<Word> need, Vocabulary vocabulary) {
        Map<String, Word> distinct = new LinkedHashMap<>();
        need.forEach(word -> distinct.putIfAbsent(word.stem(), word));
        distinct.values().stream()
                .limit(MOST_WORDS)
                .forEach(word -> worths.put(word, Math.max(1, Math.round(STEPS * vocabulary.rarity(word)))));
        whole = worths.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The words of a need. */
    public static OwnWords of(List<Word> need, Vocabulary vocabulary) {
        return new OwnWords(need, vocabulary);
    }

    /** By stem, the share of the need that each word is. They add up to 1. */
    public Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        worths.forEach((word, worth) -> shares.put(word.stem(), (double) worth / whole));
        return shares;
    }

    /** Of these shares, the greatest that are together more than what a text may lack and still say a notable share: it has one of them. */
    public static List<String> telling(Map<String, Double> shares) {
        List<String> telling = new ArrayList<>();
        double lacked = 0;
        for (Map.Entry<String, Double> share : shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            if (lacked > 1 - NOTABLE) {
                break;
            }
            telling.add(share.getKey());
            lacked += share.getValue();
        }
        return telling;
    }

    /** The platforms that say most of it: document and share, 0 to 1. */
    Map<Integer, Float> find(IndexSearcher searcher, Optional<Query> constraints, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        worths.forEach((word, worth) -> any.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(Fields.TEXT, word.stem()))), (float) worth),
                Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        constraints.ifPresent(filter -> query.add(filter, Occur.FILTER));
        Map<Integer, Float> shares = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
            shares.put(hit.doc, hit.score / whole);
        }
        return shares;
    }

    /** Those that stand in a text of these stems, the most telling first. */
    List<Word> in(Set<String> text) {
        return worths.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey().stem()))
                .sorted(Map.Entry.<Word, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
