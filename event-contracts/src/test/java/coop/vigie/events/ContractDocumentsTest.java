package coop.vigie.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What others rely on: the documents say what the records are, and a state of yesterday is written today byte for byte as it was.
 *
 * <p>After a change that is meant, {@code mvn test -pl event-contracts -Dcontracts.write=true} writes the documents anew; their difference
 * in the commit is what consumers have to know. A golden file is only ever added to.
 */
class ContractDocumentsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/coop/vigie/events");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("contracts.write");

    private final ObjectMapper json = new ObjectMapper();
    private final StateSchemas schemas = new StateSchemas();

    @ParameterizedTest
    @EnumSource(Topic.class)
    @DisplayName("The committed JSON Schema is that of the record")
    void schema_isThatOfTheRecord(Topic topic) throws IOException {
        String schema = json.writerWithDefaultPrettyPrinter().writeValueAsString(schemas.of(topic)) + "\n";

        assertCommitted(RESOURCES.resolve("schemas").resolve(topic.type() + ".json"), schema);
    }

    @Test
    @DisplayName("The committed AsyncAPI document is that of the topics")
    void asyncApi_isThatOfTheTopics() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();

        assertCommitted(RESOURCES.resolve("asyncapi.yaml"), yaml.writeValueAsString(AsyncApi.document(schemas)));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    @DisplayName("A state of yesterday is read whole, fits its schema, and is written as it was")
    void golden_isReadAndWrittenUnchanged(Topic topic) throws IOException {
        String golden = Files.readString(GOLDEN.resolve(topic.type() + ".json")).strip();

        EntityState state = EventCodec.read(golden, topic.body());

        assertThat(EventCodec.write(state)).isEqualTo(golden);
        JsonNode schema = json.valueToTree(schemas.of(topic));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(json.readTree(golden)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    @DisplayName("A field of tomorrow is ignored today")
    void unknownField_isIgnored(Topic topic) {
        String fromTomorrow = "{\"id\":\"x\",\"version\":3,\"removed\":true,\"fieldOfTomorrow\":{\"a\":[1]}}";

        EntityState state = EventCodec.read(fromTomorrow, topic.body());

        assertThat(state.id()).isEqualTo("x");
        assertThat(state.version()).isEqualTo(3);
        assertThat(state.removed()).isTrue();
    }

    private static void assertCommitted(Path file, String made) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(file).as("write it with -Dcontracts.write=true").content().isEqualTo(made);
    }
}
