package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.bench.Suite;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The judged needs of the development file, and how well a search answers those that something covers. */
final class JudgedNeeds {

    private JudgedNeeds() {}

    static Map<String, Double> measure(FullText search) throws Exception {
        double reciprocal = 0;
        double first = 0;
        double three = 0;
        int covered = 0;
        for (JsonNode need : read("matching-service/src/test/resources/needs/development.json")) {
            if (need.path("relevant").isEmpty()) {
                continue;
            }
            covered++;
            List<String> found = search.find(need.path("text").asText());
            for (int i = 0; i < found.size(); i++) {
                if (need.path("relevant").path(found.get(i)).asInt() >= 2) {
                    reciprocal += 1.0 / (i + 1);
                    first += i == 0 ? 1 : 0;
                    three += i < 3 ? 1 : 0;
                    break;
                }
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("mrr", reciprocal / covered);
        figures.put("success1", first / covered);
        figures.put("success3", three / covered);
        return figures;
    }

    /** The real platforms of the seed. */
    static JsonNode platforms() throws IOException {
        return read("catalogue-service/src/main/resources/seed/platforms.json");
    }

    /** How many functions the seed's vocabulary has. */
    static long functions() throws IOException {
        long functions = 0;
        for (JsonNode concept : read("catalogue-service/src/main/resources/seed/concepts.json")) {
            functions += concept.path("kind").asText().equals("function") ? 1 : 0;
        }
        return functions;
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(Suite.project().resolve(file).toFile());
    }
}
