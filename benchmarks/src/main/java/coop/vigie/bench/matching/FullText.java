package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;

/** A search over the platforms' names, summaries and functions. */
interface FullText extends AutoCloseable {

    /** The ten best platforms for a text. */
    List<String> find(String text) throws Exception;

    @Override
    void close() throws Exception;

    static String id(JsonNode platform) {
        return platform.has("slug")
                ? platform.path("slug").asText()
                : platform.path("id").asText();
    }

    static String text(JsonNode platform) {
        StringJoiner text = new StringJoiner("\n");
        text.add(platform.path("name").asText());
        text.add(
                platform.has("summary_fr")
                        ? platform.path("summary_fr").asText()
                        : platform.path("summary").asText());
        platform.path("functions").forEach(function -> text.add(function.asText()));
        return text.toString();
    }
}
