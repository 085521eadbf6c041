package coop.vigie.kit.testing;

import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts {@link OpenApiCheck} before every request of a service's tests, where its {@code junit-platform.properties} say so. */
final class AnswersAsDocumented implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getConfigurationParameter("vigie.answers-as-documented", Boolean::parseBoolean)
                .orElse(false)) {
            RestAssured.replaceFiltersWith(List.of(new OpenApiCheck()));
        }
    }
}
