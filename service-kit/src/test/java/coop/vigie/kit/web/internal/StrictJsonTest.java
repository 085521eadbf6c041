package coop.vigie.kit.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a body is what was written in it, or it is refused with the name of its field. */
class StrictJsonTest {

    record Counts(Long shares, int years) {}

    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7", "1e400", "\"1\"", "true"})
    void whatIsNoWholeNumber_isNotCutToOne(String value) {
        for (String field : new String[] {"shares", "years"}) {
            JsonProcessingException fault = catchThrowableOfType(
                    JsonProcessingException.class,
                    () -> mapper.readValue("{\"" + field + "\": " + value + "}", Counts.class));

            FieldError said = JsonFaults.of(fault);
            assertThat(said.pointer()).isEqualTo("/" + field);
            assertThat(said.code()).isEqualTo("wrong-type");
            assertThat(said.detail().fr()).contains("nombre entier");
        }
    }

    @Test
    void wholeNumbers_areRead() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"shares\": 7, \"years\": 3}", Counts.class))
                .isEqualTo(new Counts(7L, 3));
    }
}
