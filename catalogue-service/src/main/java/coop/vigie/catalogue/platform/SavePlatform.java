package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.search.IndexEntry;
import coop.vigie.catalogue.search.IndexStore;
import coop.vigie.catalogue.sovereignty.Assess;
import coop.vigie.catalogue.sovereignty.Assessment;
import coop.vigie.catalogue.vocabulary.Concept;
import coop.vigie.catalogue.vocabulary.ConceptMatch;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a platform's next version and all that follows from it: concepts, assessment, history, index, event. One transaction. */
@ApplicationScoped
class SavePlatform {

    private final PlatformStore platforms;
    private final VersionStore versions;
    private final Enrichment enrichment;
    private final KeyStore keys;
    private final PlatformEvents events;

    SavePlatform(
            PlatformStore platforms,
            VersionStore versions,
            Enrichment enrichment,
            KeyStore keys,
            PlatformEvents events) {
        this.platforms = platforms;
        this.versions = versions;
        this.enrichment = enrichment;
        this.keys = keys;
        this.events = events;
    }

    /** The platform as it was saved. */
    @Transactional(TxType.MANDATORY)
    Platform handle(Platform changed, Cause cause) {
        Platform platform = enrichment.apply(changed);
        platforms.update(platform);
        enrichment.keep(platform, cause.at());
        boolean isFirstRevision = Integer.valueOf(1).equals(cause.revision());
        if (!isFirstRevision) {
            // The keys of the first revision are known since it was proposed.
            keys.add(platform.id(), PlatformKeys.of(platform.document()));
        }
        follow(platform, cause);
        return platform;
    }

    /** The same for a platform that is new and public at once. */
    @Transactional(TxType.MANDATORY)
    void first(Platform changed, Cause cause) {
        Platform platform = enrichment.apply(changed);
        platforms.insertNew(platform);
        enrichment.keep(platform, cause.at());
        keys.add(platform.id(), PlatformKeys.of(platform.document()));
        follow(platform, cause);
    }

    private void follow(Platform platform, Cause cause) {
        versions.insert(platform, cause);
        enrichment.index(platform);
        events.append(platform);
    }

    /** What is worked out from a platform's content, and kept beside it. */
    @ApplicationScoped
    static class Enrichment {

        private final Vocabularies vocabularies;
        private final Assess assess;
        private final IndexStore index;
        private final PlatformStore platforms;

        Enrichment(Vocabularies vocabularies, Assess assess, IndexStore index, PlatformStore platforms) {
            this.vocabularies = vocabularies;
            this.assess = assess;
            this.index = index;
            this.platforms = platforms;
        }

        /** The platform with its concepts and its assessment. */
        Platform apply(Platform platform) {
            PlatformDocument document = platform.document();
            Assessment assessment =
                    platform.isFirstVersion() ? assess.first(document) : assess.handle(platform.id(), document);
            return platform.with(concepts(document, reconciled(document), vocabularies.current()), assessment);
        }

        private List<List<String>> reconciled(PlatformDocument document) {
            Vocabulary vocabulary = vocabularies.current();
            return document.texts("functions").stream()
                    .map(vocabulary::conceptsLabelled)
                    .toList();
        }

        /** Keeps what was worked out of a platform that is there. */
        void keep(Platform platform, Instant at) {
            PlatformDocument document = platform.document();
            platforms.replaceFunctions(platform, document.texts("functions"), reconciled(document));
            assess.keep(platform.id(), platform.assessment(), platform.isFirstVersion(), at);
        }

        /** Concepts that its functions are labels of; where one is no known label, also those that its text seems to be about. */
        private static List<ConceptMatch> concepts(
                PlatformDocument document, List<List<String>> reconciled, Vocabulary vocabulary) {
            Map<String, ConceptMatch> found = new LinkedHashMap<>();
            reconciled.forEach(ids -> ids.forEach(id -> found.put(id, new ConceptMatch(id, 1))));
            if (found.isEmpty() || reconciled.stream().anyMatch(List::isEmpty)) {
                String text = Stream.concat(
                                Stream.of(
                                        document.text("name"), document.text("summary"), document.text("description")),
                                Stream.concat(
                                        document.texts("functions").stream(),
                                        document.translations().values().stream()
                                                .flatMap(t -> t.values().stream())))
                        .filter(part -> part != null)
                        .reduce("", (a, b) -> a + " . " + b);
                vocabulary.proposeFor(text).forEach(match -> found.putIfAbsent(match.id(), match));
            }
            return found.values().stream()
                    .sorted(Comparator.comparingDouble(ConceptMatch::confidence).reversed())
                    .toList();
        }

        void index(Platform platform) {
            Vocabulary vocabulary = vocabularies.current();
            List<String> ids =
                    platform.concepts().stream().map(ConceptMatch::id).toList();
            List<String> words = new ArrayList<>();
            Stream.concat(ids.stream(), platform.document().texts("domains").stream())
                    .flatMap(id -> vocabulary.find(id).stream())
                    .flatMap(Concept::labels)
                    .forEach(words::add);
            index.put(new IndexEntry(
                    platform.id(),
                    platform.status().code(),
                    platform.document(),
                    ids,
                    words,
                    platform.assessment().score(),
                    platform.publishedAt(),
                    platform.updatedAt()));
        }
    }
}
