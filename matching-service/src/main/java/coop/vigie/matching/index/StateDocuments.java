package coop.vigie.matching.index;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns states into documents of the index. */
final class StateDocuments {

    private static final FieldType CONCEPTS = new FieldType();
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
        CONCEPTS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        CONCEPTS.setOmitNorms(true);
        CONCEPTS.freeze();
    }

    private StateDocuments() {}

    /** The document of a state. One that was removed keeps its key and version only, so that an older state cannot bring it back. */
    static Document of(EntityState state, Vocabulary vocabulary) {
        Document document = new Document();
        Kind kind = Kind.of(state);
        document.add(new StringField(Fields.KEY, kind + ":" + state.id(), Field.Store.YES));
        document.add(new StoredField(Fields.VERSION, state.version()));
        if (isGone(state)) {
            return document;
        }
        keyword(document, Fields.KIND, kind.name());
        document.add(new StringField(Fields.ID, state.id(), Field.Store.YES));
        document.add(new StoredField(Fields.BODY, EventCodec.write(state)));
        if (state instanceof PlatformState platform) {
            addPlatform(document, platform, vocabulary);
        } else if (state instanceof DeploymentState deployment) {
            keyword(document, Fields.PLATFORM, deployment.platform());
        } else if (state instanceof CooperativeState cooperative) {
            orEmpty(cooperative.platforms()).forEach(platform -> keyword(document, Fields.PLATFORM, platform));
        } else if (state instanceof MembershipState membership) {
            keyword(document, Fields.COOPERATIVE, membership.cooperative());
        } else if (state instanceof OrganisationState organisation && organisation.accompanies() != null) {
            keyword(document, Fields.ACCOMPANIES, "true");
        } else if (state instanceof MatchesState matches) {
            orEmpty(matches.decisions()).forEach(decision -> keyword(document, Fields.PLATFORM, decision.platform()));
        }
        return document;
    }

    private static boolean isGone(EntityState state) {
        return state.removed()
                || state instanceof PlatformState platform
                        && ("withdrawn".equals(platform.status()) || "merged".equals(platform.status()));
    }

    private static void addPlatform(Document document, PlatformState platform, Vocabulary vocabulary) {
        PlatformConcepts concepts = PlatformConcepts.of(platform, vocabulary);
        document.add(new Field(Fields.CONCEPT, new ConceptTokens(concepts.confidences()), CONCEPTS));
        if (concepts.derived()) {
            keyword(document, Fields.DERIVED, "true");
        }
        document.add(new BinaryDocValuesField(Fields.FUNCTION_STEMS, new BytesRef(functionStems(platform))));
        document.add(new Field(Fields.TEXT, text(platform), WORDS));
        names(platform.name()).forEach(name -> keyword(document, Fields.NAME, name));
        keyword(
                document,
                Fields.LICENCE,
                platform.freeLicence() == null ? Fields.UNKNOWN : platform.freeLicence() ? "free" : "other");
        keywords(document, Fields.COUNTRY, platform.hostingCountries());
        keywords(
                document,
                Fields.LANGUAGE,
                orEmpty(platform.languages()).stream()
                        .flatMap(language -> LanguageTags.terms(language).stream())
                        .distinct()
                        .toList());
        keywords(
                document,
                Fields.ACCESSIBILITY,
                platform.accessibility() == null || platform.accessibility().equals("not-assessed")
                        ? List.of()
                        : List.of(platform.accessibility()));
        keywords(document, Fields.INTEROPERABILITY, platform.interoperability());
        keywords(document, Fields.TERRITORY, platform.territories());
    }

    private static String functionStems(PlatformState platform) {
        return orEmpty(platform.functions()).stream()
                .map(function ->
                        Words.of(function).stream().map(Word::stem).distinct().collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static String text(PlatformState platform) {
        String functions = String.join("\n", orEmpty(platform.functions()));
        return platform.name() + "\n" + (platform.summary() == null ? "" : platform.summary()) + "\n" + functions;
    }

    /** "Cesium / Duniter (monnaie libre Ğ1)" is called Cesium, Duniter, or by all of it. */
    static Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : name.split("[(/)–]")) {
            String key = key(part);
            if (key.length() >= 3) {
                names.add(key);
            }
        }
        names.add(key(name));
        return names;
    }

    private static String key(String name) {
        return java.util.Arrays.stream(Words.fold(name).split("[^a-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void keyword(Document document, String field, String value) {
        if (value != null && !value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void keywords(Document document, String field, List<String> values) {
        if (values == null || values.isEmpty()) {
            keyword(document, field, Fields.UNKNOWN);
        } else {
            values.forEach(value -> keyword(document, field, value));
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
