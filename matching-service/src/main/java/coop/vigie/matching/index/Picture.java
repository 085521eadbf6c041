package coop.vigie.matching.index;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;

/** The index and the vocabulary as they stood at one moment. To be closed. */
public final class Picture implements AutoCloseable {

    private final SearcherManager manager;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    Picture(SearcherManager manager, Vocabulary vocabulary) throws IOException {
        this.manager = manager;
        this.vocabulary = vocabulary;
        this.searcher = manager.acquire();
    }

    /** Searches the index. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /** The concepts. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The state of one entity. */
    public <T extends EntityState> Optional<T> find(Kind kind, String id, Class<T> type) {
        return states(new TermQuery(Fields.key(kind, id)), 1, type).stream().findFirst();
    }

    /** The states of this kind that have this value in this field. */
    public <T extends EntityState> List<T> find(Kind kind, String field, String value, int most, Class<T> type) {
        if (isNowhere(new Term(field, value))) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER)
                .add(new TermQuery(new Term(field, value)), Occur.FILTER)
                .build();
        return states(query, most, type);
    }

    /** All states of this kind. */
    public <T extends EntityState> List<T> all(Kind kind, int most, Class<T> type) {
        return states(new TermQuery(new Term(Fields.KIND, kind.name())), most, type);
    }

    /** The state that a document holds. */
    public <T extends EntityState> T read(int document, Class<T> type) {
        try {
            return EventCodec.read(searcher.storedFields().document(document).get(Fields.BODY), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stems of each function of the platform that a document holds, in the order of its functions. */
    public List<String[]> functionStems(int document) {
        try {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            BinaryDocValues stems = DocValues.getBinary(leaf.reader(), Fields.FUNCTION_STEMS);
            return stems.advanceExact(document - leaf.docBase)
                    ? stems.binaryValue()
                            .utf8ToString()
                            .lines()
                            .map(line -> line.split(" "))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most platforms have no evidence of most kinds: that is seen without a search. */
    private boolean isNowhere(Term term) {
        try {
            return searcher.getIndexReader().docFreq(term) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends EntityState> List<T> states(Query query, int most, Class<T> type) {
        try {
            List<T> states = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                String body = searcher.storedFields().document(hit.doc).get(Fields.BODY);
                if (body != null) {
                    states.add(EventCodec.read(body, type));
                }
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            manager.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
