package coop.vigie.matching.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The real platforms and the real vocabulary in an index in memory, as the catalogue's events would bring them. */
public final class SeedCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PLATFORMS = Path.of("../catalogue-service/src/main/resources/seed/platforms.json");
    private static final Path CONCEPTS = Path.of("../catalogue-service/src/main/resources/seed/concepts.json");

    private SeedCatalogue() {}

    /** All of it. */
    public static CatalogueIndex open(RankingSettings settings) {
        return open(settings, true);
    }

    /**
     * The same, with or without what the catalogue knows of the platforms' functions: an imported platform has only texts.
     */
    public static CatalogueIndex open(RankingSettings settings, boolean functions) {
        try {
            CatalogueIndex index = new CatalogueIndex(new ByteBuffersDirectory(), settings.vocabulary());
            List<ConceptState> concepts = concepts();
            concepts.forEach(index::apply);
            platforms(concepts, functions).forEach(index::apply);
            index.refresh();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary. */
    public static List<ConceptState> concepts() {
        List<ConceptState> concepts = new ArrayList<>();
        for (JsonNode c : read(Path.of(System.getProperty("vigie.concepts", CONCEPTS.toString())))) {
            concepts.add(new ConceptState(
                    c.get("id").asText(),
                    1,
                    false,
                    c.get("kind").asText(),
                    null,
                    text(c, "prefFr"),
                    text(c, "prefEn"),
                    list(c, "altFr"),
                    list(c, "altEn"),
                    list(c, "broader"),
                    list(c, "related"),
                    text(c, "definitionFr"),
                    text(c, "definitionEn"),
                    list(c, "examplesFr"),
                    list(c, "examplesEn")));
        }
        return concepts;
    }

    /** What of it is in one of these domains: for what is asked of many indexes, each of which learns its vocabulary anew. */
    static List<ConceptState> conceptsIn(String... domains) {
        Set<String> wanted = Set.of(domains);
        return concepts().stream()
                .filter(concept -> wanted.contains(concept.id())
                        || concept.broader().stream().anyMatch(wanted::contains))
                .toList();
    }

    /** The platforms, with or without their functions. */
    public static List<PlatformState> platforms(List<ConceptState> concepts, boolean functions) {
        return platforms(read(PLATFORMS), concepts, functions);
    }

    static List<PlatformState> platforms(Iterable<JsonNode> described, List<ConceptState> concepts, boolean functions) {
        Map<String, List<String>> byLabel = new HashMap<>();
        for (ConceptState concept : concepts) {
            List<String> labels = new ArrayList<>(concept.altFr());
            labels.add(concept.prefFr());
            labels.stream().map(Words::fold).distinct().forEach(label -> byLabel.computeIfAbsent(
                            label, l -> new ArrayList<>())
                    .add(concept.id()));
        }
        List<PlatformState> platforms = new ArrayList<>();
        for (JsonNode p : described) {
            platforms.add(platform(p, byLabel, functions));
        }
        return platforms;
    }

    private static PlatformState platform(JsonNode p, Map<String, List<String>> byLabel, boolean functions) {
        Map<String, PlatformState.Concept> concepts = new LinkedHashMap<>();
        for (String function : list(p, "functions")) {
            for (String id : byLabel.getOrDefault(Words.fold(function), List.of())) {
                concepts.put(id, new PlatformState.Concept(id, 1));
            }
        }
        return new PlatformState(
                p.get("slug").asText(),
                1,
                false,
                "published",
                null,
                text(p, "name"),
                "software",
                text(p, "summary_fr"),
                null,
                null,
                functions ? list(p, "functions") : List.of(),
                functions ? List.copyOf(concepts.values()) : List.of(),
                null,
                text(p, "licence"),
                p.hasNonNull("free_licence") ? p.get("free_licence").asBoolean() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<String> list(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }
}
