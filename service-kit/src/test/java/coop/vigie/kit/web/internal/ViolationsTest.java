package coop.vigie.kit.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.vigie.kit.refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private record Ballot(@Valid Map<String, @Valid Count> votes) {}

    private record Count(@JsonProperty("for") @Min(0) long votesFor, @Min(0) long blank) {}

    @Test
    void fieldErrors_nameAFieldAsJsonDoes() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(Violations.fieldErrors(
                            factory.getValidator().validate(new Ballot(Map.of("a", new Count(-1, -1))))))
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder("/votes/a/for", "/votes/a/blank");
        }
    }
}
