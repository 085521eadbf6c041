package coop.vigie.kit.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.vigie.kit.refusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final class Draft {
        public LocalDate day;
        public ArrayList<String> names;
        public List<Draft> drafts;
        public long count;
        public BigDecimal weight;
        public boolean known;
        public Draft inner;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"day\": \"31/01/2026\"}      | /day      | une date, comme \"2026-01-31\"  | a date, such as \"2026-01-31\"",
                "{\"names\": \"one\"}           | /names    | une liste entre crochets [ ]    | a list in square brackets [ ]",
                "{\"drafts\": {}}               | /drafts   | une liste entre crochets [ ]    | a list in square brackets [ ]",
                "{\"count\": \"many\"}          | /count    | un nombre entier, comme 12      | a whole number, such as 12",
                "{\"weight\": \"heavy\"}        | /weight   | un nombre, comme 12.5           | a number, such as 12.5",
                "{\"known\": \"maybe\"}         | /known    | true ou false                   | true or false",
                "{\"inner\": [1]}               | /inner    | un objet entre accolades { }    | an object in braces { }"
            })
    void of_aValueOfAnotherForm_saysTheFormToGive(String json, String pointer, String fr, String en) {
        // When
        FieldError error =
                JsonFaults.of(assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Draft.class)));

        // Then
        assertEquals(pointer, error.pointer());
        assertEquals("wrong-type", error.code());
        assertEquals(
                "La valeur n'a pas la forme attendue : donnez " + fr + ".",
                error.detail().fr());
        assertEquals(
                "The value does not have the form expected: give " + en + ".",
                error.detail().en());
    }

    @Test
    void of_text_thatIsNoJson_isSaidSo() {
        assertEquals(
                "malformed-json",
                JsonFaults.of(assertThrows(JsonProcessingException.class, () -> JSON.readValue("{", Draft.class)))
                        .code());
    }
}
