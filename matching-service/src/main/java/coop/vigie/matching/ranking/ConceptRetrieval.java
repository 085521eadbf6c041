package coop.vigie.matching.ranking;

import coop.vigie.matching.index.Fields;
import coop.vigie.matching.vocabulary.FoundConcept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * From concepts to platforms: each platform gets the score of its best concept, and of each next one a share less. The concepts come the
 * best first, so that one pass over their postings does it.
 */
final class ConceptRetrieval {

    private final float decay;
    private final int most;

    ConceptRetrieval(float decay, int most) {
        this.decay = decay;
        this.most = most;
    }

    /** The best platforms: document and score. */
    Map<Integer, Float> find(IndexSearcher searcher, List<FoundConcept> concepts, Query filter, int count)
            throws IOException {
        Best best = new Best(count);
        Weight allowed = filter == null
                ? null
                : searcher.createWeight(
                        searcher.rewrite(new ConstantScoreQuery(filter)), ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = allowed == null ? leaf.reader().getLiveDocs() : bits(allowed, leaf);
            score(leaf, concepts, live, best);
        }
        return best.result();
    }

    /** For each of these documents, the concepts that it has, the best first. One pass over the postings of each concept. */
    Map<Integer, List<MetConcept>> met(IndexSearcher searcher, List<FoundConcept> concepts, List<Integer> docs)
            throws IOException {
        int[] sorted = docs.stream().mapToInt(Integer::intValue).sorted().toArray();
        Map<Integer, List<MetConcept>> met = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int[] here = Arrays.stream(sorted)
                    .map(doc -> doc - leaf.docBase)
                    .filter(doc -> doc >= 0 && doc < leaf.reader().maxDoc())
                    .toArray();
            for (FoundConcept concept : here.length == 0 ? List.<FoundConcept>of() : best(concepts)) {
                PostingsEnum postings = postings(leaf, concept);
                for (int i = 0; postings != null && i < here.length; i++) {
                    int doc = postings.docID() < here[i] ? postings.advance(here[i]) : postings.docID();
                    if (doc == here[i]) {
                        met.computeIfAbsent(leaf.docBase + doc, d -> new ArrayList<>())
                                .add(new MetConcept(concept, confidence(postings)));
                    }
                }
            }
        }
        return met;
    }

    private List<FoundConcept> best(List<FoundConcept> concepts) {
        return concepts.subList(0, Math.min(most, concepts.size()));
    }

    private static PostingsEnum postings(LeafReaderContext leaf, FoundConcept concept) throws IOException {
        return leaf.reader().postings(new Term(Fields.CONCEPT, concept.concept().id()), PostingsEnum.FREQS);
    }

    private static double confidence(PostingsEnum postings) throws IOException {
        return (double) postings.freq() / Fields.CONFIDENCE_STEPS;
    }

    private void score(LeafReaderContext leaf, List<FoundConcept> concepts, Bits live, Best best) throws IOException {
        float[] scores = new float[leaf.reader().maxDoc()];
        byte[] counts = new byte[leaf.reader().maxDoc()];
        for (FoundConcept concept : best(concepts)) {
            PostingsEnum postings = postings(leaf, concept);
            if (postings == null) {
                continue;
            }
            float score = (float) concept.score();
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    scores[doc] += score * (float) confidence(postings) * share(counts[doc]);
                    counts[doc] = (byte) Math.min(counts[doc] + 1, Byte.MAX_VALUE);
                }
            }
        }
        for (int doc = 0; doc < scores.length; doc++) {
            if (scores[doc] > best.floor()) {
                best.offer(leaf.docBase + doc, scores[doc]);
            }
        }
    }

    private float share(int rank) {
        return (float) Math.pow(decay, rank);
    }

    private static Bits bits(Weight allowed, LeafReaderContext leaf) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = allowed.scorer(leaf);
        if (scorer != null) {
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator iterator = scorer.iterator();
            for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
                if (live == null || live.get(doc)) {
                    bits.set(doc);
                }
            }
        }
        return bits;
    }

    /** Keeps the best so many. */
    private static final class Best {

        private final java.util.PriorityQueue<long[]> heap;
        private final int count;

        Best(int count) {
            this.count = count;
            this.heap = new java.util.PriorityQueue<>(count + 1, (a, b) -> Float.compare(score(a), score(b)));
        }

        private static float score(long[] entry) {
            return Float.intBitsToFloat((int) entry[1]);
        }

        float floor() {
            return heap.size() < count ? 0 : score(heap.peek());
        }

        void offer(int doc, float score) {
            heap.add(new long[] {doc, Float.floatToIntBits(score)});
            if (heap.size() > count) {
                heap.poll();
            }
        }

        Map<Integer, Float> result() {
            Map<Integer, Float> result = new TreeMap<>();
            heap.forEach(entry -> result.put((int) entry[0], score(entry)));
            return result;
        }
    }
}
