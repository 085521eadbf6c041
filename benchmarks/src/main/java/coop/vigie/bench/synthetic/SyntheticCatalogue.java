package coop.vigie.bench.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented platforms whose texts are made of the vocabulary's own words, so that they are searched, counted and ranked as real ones
 * are: few functions are common and many are rare, each platform has one to six of them, and its summary says them in other words.
 */
public final class SyntheticCatalogue {

    private static final List<String> LICENCES = List.of(
            "AGPL-3.0-or-later",
            "AGPL-3.0-only",
            "GPL-3.0-or-later",
            "MIT",
            "Apache-2.0",
            "EUPL-1.2",
            "MPL-2.0",
            "LicenseRef-proprietary");
    private static final List<String> OPENINGS = List.of(
            "Service coopératif pour",
            "Logiciel libre qui aide les associations avec",
            "Plateforme mutualisée entre collectivités pour",
            "Outil en ligne, simple et sobre, pour",
            "Application pensée avec ses usagers pour",
            "Commun numérique au service des tiers-lieux pour");
    private static final List<String> FIRST_NAMES = List.of(
            "Clair", "Commun", "Libre", "Ouvert", "Voisin", "Terre", "Canal", "Ruche", "Lien", "Passerelle", "Atelier");
    private static final List<String> LAST_NAMES = List.of(
            "coop", "partage", "local", "plus", "ensemble", "des villes", "du Nord", "citoyen", "pro", "solidaire");
    private static final List<String> FORMS = List.of("SCIC", "SCOP", "association", "SARL", "SAS");

    private final List<JsonNode> functions = new ArrayList<>();
    private final long seed;

    private SyntheticCatalogue(JsonNode vocabulary, long seed) {
        this.seed = seed;
        vocabulary.forEach(concept -> {
            if ("function".equals(concept.path("kind").asText())) {
                functions.add(concept);
            }
        });
    }

    /** Platforms made from the vocabulary of this checkout. */
    public static SyntheticCatalogue of(Path project, long seed) throws IOException {
        Path vocabulary = project.resolve("catalogue-service/src/main/resources/seed/concepts.json");
        return new SyntheticCatalogue(new ObjectMapper().readTree(vocabulary.toFile()), seed);
    }

    /** The first platforms; the n-th is the same whatever the size. */
    public Stream<ObjectNode> platforms(int size) {
        return IntStream.range(0, size).mapToObj(this::platform);
    }

    /** What people would type to find such platforms: an everyday label, or a sentence. */
    public String query(int n) {
        SplittableRandom random = randomOf(-1 - n);
        JsonNode concept = function(random);
        return said(concept, random.nextInt(3) == 0 ? "examplesFr" : "altFr", random);
    }

    /** A few words, as they would be typed in a search field. */
    public String words(int n) {
        SplittableRandom random = randomOf(-1 - n);
        JsonNode concept = function(random);
        return said(concept, "altFr", random);
    }

    private static String said(JsonNode concept, String field, SplittableRandom random) {
        JsonNode words = concept.path(field);
        return words.isEmpty() ? concept.path("prefFr").asText() : oneOf(words, random);
    }

    /** The document of the n-th platform, as the catalogue's API takes it. */
    public ObjectNode platform(int n) {
        SplittableRandom random = randomOf(n);
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("id", "synthetique-" + n);
        document.put("name", oneOf(FIRST_NAMES, random) + " " + oneOf(LAST_NAMES, random) + " " + n);
        document.put("kind", oneOf(List.of("software", "hosted-service", "both"), random));
        Set<JsonNode> chosen = new LinkedHashSet<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            chosen.add(function(random));
        }
        StringBuilder summary = new StringBuilder(oneOf(OPENINGS, random));
        ArrayNode names = document.putArray("functions");
        Set<String> domains = new LinkedHashSet<>();
        for (JsonNode concept : chosen) {
            names.add(concept.path("prefFr").asText());
            JsonNode everyday = concept.path("altFr");
            summary.append(' ')
                    .append(everyday.isEmpty() ? concept.path("prefFr").asText() : oneOf(everyday, random))
                    .append(',');
            concept.path("broader").forEach(domain -> domains.add(domain.asText()));
        }
        summary.setCharAt(summary.length() - 1, '.');
        document.put("summary", summary.toString());
        document.put(
                "description", chosen.iterator().next().path("definitionFr").asText());
        ArrayNode domainIds = document.putArray("domains");
        domains.forEach(domainIds::add);
        document.put("licence", oneOf(LICENCES, random));
        document.put("website", "https://example.org/synthetique-" + n);
        document.put("repository", "https://example.org/git/synthetique-" + n);
        document.put("stewardForm", oneOf(FORMS, random));
        if (random.nextInt(3) == 0) {
            document.putArray("offers")
                    .addObject()
                    .put("provider", "Hébergeur " + random.nextInt(50))
                    .put("kind", "hosted")
                    .put("hostingCountry", oneOf(List.of("FR", "FR", "FR", "DE", "BE", "US"), random));
        }
        return document;
    }

    /** The most common function is some twenty times as common as a rare one. */
    private JsonNode function(SplittableRandom random) {
        double skewed = Math.pow(random.nextDouble(), 2);
        return functions.get((int) (skewed * functions.size()));
    }

    private SplittableRandom randomOf(int n) {
        return new SplittableRandom(seed * 1_000_003L + n);
    }

    private static String oneOf(JsonNode words, SplittableRandom random) {
        return words.get(random.nextInt(words.size())).asText();
    }

    private static <T> T oneOf(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
