package coop.vigie.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON of the states: absent means null, unknown fields are ignored so that a newer producer can be read. */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventCodec() {}

    /** The state as JSON. */
    public static String write(EntityState state) {
        try {
            return MAPPER.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + state.getClass(), e);
        }
    }

    /**
     * The state that this JSON holds.
     *
     * @throws IllegalArgumentException where it is not JSON of that shape
     */
    public static <T extends EntityState> T read(String json, Class<T> type) {
        try {
            T state = MAPPER.readValue(json, type);
            if (state == null || state.id() == null) {
                throw new IllegalArgumentException("a " + type.getSimpleName() + " without an id");
            }
            return state;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
