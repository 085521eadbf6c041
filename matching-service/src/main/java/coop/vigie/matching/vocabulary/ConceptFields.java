package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.WordAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene's BM25 over the concepts. Labels and examples are fields of their own: in one bag they get worse, for a label is two words and an
 * example is twenty. Document n is the n-th concept.
 */
final class ConceptFields {

    /** A field of the index, in one form of the words. */
    enum ConceptField {
        LABELS(WordAnalyzer.Form.STEM),
        EXAMPLES(WordAnalyzer.Form.STEM),
        LABEL_ROOTS(WordAnalyzer.Form.ROOT),
        EXAMPLE_ROOTS(WordAnalyzer.Form.ROOT);

        final WordAnalyzer.Form form;

        ConceptField(WordAnalyzer.Form form) {
            this.form = form;
        }
    }

    /** What a word is worth for each concept that has it. */
    private record Worth(int[] concepts, float[] scores) {}

    private final IndexSearcher searcher;

    /** The words asked for so far that the concepts have: no more than there are in the index. */
    private final Map<Term, Worth> known = new ConcurrentHashMap<>();

    ConceptFields(List<Concept> concepts, VocabularySettings settings) {
        Similarity similarity = similarity(settings);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            Map<String, org.apache.lucene.analysis.Analyzer> analyzers = Stream.of(ConceptField.values())
                    .collect(Collectors.toMap(ConceptField::name, field -> WordAnalyzer.of(field.form)));
            IndexWriterConfig config = new IndexWriterConfig(
                            new PerFieldAnalyzerWrapper(WordAnalyzer.of(WordAnalyzer.Form.STEM), analyzers))
                    .setSimilarity(similarity);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Concept concept : concepts) {
                    writer.addDocument(document(concept));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setSimilarity(similarity);
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Concept concept) {
        String labels =
                Stream.concat(concept.labels(), concept.definitions().stream()).collect(Collectors.joining("\n"));
        String examples = String.join("\n", concept.examples());
        Document document = new Document();
        for (ConceptField field : ConceptField.values()) {
            boolean isLabels = field == ConceptField.LABELS || field == ConceptField.LABEL_ROOTS;
            document.add(new TextField(field.name(), isLabels ? labels : examples, Field.Store.NO));
        }
        return document;
    }

    /**
     * Adds to each concept what this word is worth for it in this field.
     *
     * @return whether the field has the word at all
     */
    boolean score(ConceptField field, String form, float[] concepts) {
        Term word = new Term(field.name(), form);
        Worth worth = known.get(word);
        if (worth == null) {
            worth = read(word);
            if (worth.concepts.length == 0) {
                return false;
            }
            known.put(word, worth);
        }
        for (int i = 0; i < worth.concepts.length; i++) {
            concepts[worth.concepts[i]] += worth.scores[i];
        }
        return true;
    }

    private Worth read(Term word) {
        try {
            TopDocs found = searcher.search(
                    new TermQuery(word), Math.max(1, searcher.getIndexReader().maxDoc()));
            int[] concepts = new int[found.scoreDocs.length];
            float[] scores = new float[found.scoreDocs.length];
            for (int i = 0; i < concepts.length; i++) {
                concepts[i] = found.scoreDocs[i].doc;
                scores[i] = found.scoreDocs[i].score;
            }
            return new Worth(concepts, scores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Similarity similarity(VocabularySettings settings) {
        BM25Similarity labels = new BM25Similarity(settings.saturation(), settings.labelsLength());
        BM25Similarity examples = new BM25Similarity(settings.saturation(), settings.examplesLength());
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String name) {
                ConceptField field = ConceptField.valueOf(name);
                return field == ConceptField.LABELS || field == ConceptField.LABEL_ROOTS ? labels : examples;
            }
        };
    }
}
