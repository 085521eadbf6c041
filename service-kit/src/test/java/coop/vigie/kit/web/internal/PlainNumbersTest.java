package coop.vigie.kit.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainNumbersTest {

    @Test
    void write_exactDecimals_withoutExponent() throws Exception {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        new PlainNumbers().customize(mapper);

        // When
        String json = mapper.writeValueAsString(List.of(new BigDecimal("3E+1"), new BigDecimal("12.50")));

        // Then
        assertEquals("[30,12.50]", json);
    }
}
