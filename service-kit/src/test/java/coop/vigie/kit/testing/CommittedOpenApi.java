package coop.vigie.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** An OpenAPI document in one order, whatever order the framework found its parts in. */
final class CommittedOpenApi {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private CommittedOpenApi() {}

    static String inOrder(String json) throws JsonProcessingException {
        return MAPPER.writeValueAsString(MAPPER.readValue(json, Object.class)) + "\n";
    }
}
