package coop.vigie.gateway.portal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.vigie.kit.refusal.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The types of problem documents that the suite answers with, from {@code problem-types.yaml}. */
@Singleton
final class ProblemTypes {

    private final List<ProblemType> types;

    ProblemTypes() {
        try (InputStream file = ProblemTypes.class.getResourceAsStream("/problem-types.yaml")) {
            types = new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("problem-types.yaml cannot be read", e);
        }
    }

    /**
     * A type of problem.
     *
     * @param code the last part of its address
     * @param status HTTP status
     * @param title its name
     * @param meaning when it is answered
     * @param remedy what to do
     */
    record ProblemType(String code, int status, Text title, Text meaning, Text remedy) {}

    List<ProblemType> all() {
        return types;
    }

    Optional<ProblemType> find(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
