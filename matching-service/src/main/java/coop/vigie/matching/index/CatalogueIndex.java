package coop.vigie.matching.index;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.text.WordAnalyzer;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.Vocabulary;
import coop.vigie.matching.vocabulary.VocabularySettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/** One index: takes states in, guarded by their versions, and shows pictures of what it knows. One thread writes, any number read. */
public final class CatalogueIndex implements Closeable {

    private static final double BUFFER_MEGABYTES = 64;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final VocabularySettings settings;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Long> unseen = new HashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Concept> concepts = new HashMap<>();
    private volatile Vocabulary vocabulary;
    private boolean vocabularyChanged;

    /** Opens the index in this directory, or makes one where there is none. */
    public CatalogueIndex(Directory directory, VocabularySettings settings) throws IOException {
        this.settings = settings;
        IndexWriterConfig config = new IndexWriterConfig(WordAnalyzer.of(WordAnalyzer.Form.STEM))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        try {
            remember();
            shown.putAll(versions);
            vocabulary = new Vocabulary(concepts.values(), settings);
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Loads what a restarted replica must know before the first event: versions, and the concepts. */
    private void remember() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (leaf.reader().getLiveDocs() != null
                            && !leaf.reader().getLiveDocs().get(doc)) {
                        continue;
                    }
                    Document document = leaf.reader().storedFields().document(doc);
                    String key = document.get(Fields.KEY);
                    versions.put(
                            key,
                            document.getField(Fields.VERSION).numericValue().longValue());
                    if (key.startsWith(Kind.CONCEPT + ":") && document.get(Fields.BODY) != null) {
                        remember(EventCodec.read(document.get(Fields.BODY), ConceptState.class));
                    }
                }
            }
        }
    }

    private void remember(ConceptState state) {
        if (state.removed() || state.mergedInto() != null) {
            concepts.remove(state.id());
        } else {
            concepts.put(state.id(), concept(state));
        }
    }

    /**
     * Takes a state in. It shows after the next {@link #refresh()}.
     *
     * @return whether it was newer than what was known
     */
    public synchronized boolean apply(EntityState state) {
        Term key = Fields.key(Kind.of(state), state.id());
        Long known = versions.get(key.text());
        if (known != null && known >= state.version()) {
            return false;
        }
        try {
            if (state instanceof ConceptState concept) {
                remember(concept);
                vocabularyChanged = true;
            }
            writer.updateDocument(key, StateDocuments.of(state, vocabulary));
            versions.put(key.text(), state.version());
            unseen.put(key.text(), state.version());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all that was taken in visible to pictures taken from now on. Where concepts came, their words are learnt, which takes seconds. */
    public synchronized void refresh() {
        try {
            if (vocabularyChanged) {
                vocabulary = new Vocabulary(List.copyOf(concepts.values()), settings);
                vocabularyChanged = false;
                searchers.maybeRefreshBlocking();
                deriveAgain();
            }
            searchers.maybeRefreshBlocking();
            shown.putAll(unseen);
            unseen.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Platforms whose concepts were read from their texts are read again with the new vocabulary. */
    private void deriveAgain() throws IOException {
        try (Picture picture = picture()) {
            TermQuery derived = new TermQuery(new Term(Fields.DERIVED, "true"));
            int count = picture.searcher().count(derived);
            if (count > 0) {
                for (ScoreDoc hit : picture.searcher().search(derived, count).scoreDocs) {
                    PlatformState platform = picture.read(hit.doc, PlatformState.class);
                    writer.updateDocument(
                            Fields.key(Kind.PLATFORM, platform.id()), StateDocuments.of(platform, vocabulary));
                }
            }
        }
    }

    /** What is known now. */
    public Picture picture() {
        try {
            return new Picture(searchers, vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of an entity that pictures show; 0 where they show none. */
    long shownVersion(Kind kind, String id) {
        return shown.getOrDefault(Fields.key(kind, id).text(), 0L);
    }

    /** Writes all to the disk, together with these words about it. */
    public synchronized void commit(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    /** The words that came with the last commit. */
    public Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
    }

    private static Concept concept(ConceptState state) {
        return new Concept(
                state.id(),
                "function".equals(state.kind()),
                state.prefFr(),
                state.prefEn(),
                state.altFr(),
                state.altEn(),
                state.broader(),
                state.related(),
                Stream.of(state.definitionFr(), state.definitionEn())
                        .filter(definition -> definition != null)
                        .toList(),
                Stream.of(state.examplesFr(), state.examplesEn())
                        .filter(examples -> examples != null)
                        .flatMap(List::stream)
                        .toList());
    }
}
