package coop.vigie.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JSON Schemas (draft 2020-12) of the states, made from the records; each field is described by its {@code @param}. */
final class StateSchemas {

    private static final List<String> ALWAYS = List.of("id", "version", "removed");
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?!\\* @|\\*/).)*)", Pattern.DOTALL);
    private static final Pattern RECORD = Pattern.compile("record (\\w+)\\(");

    private final Map<String, String> descriptions = new HashMap<>();
    private final SchemaGenerator generator;

    StateSchemas() {
        readDescriptions();
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(Option.FLATTENED_ENUMS, Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forFields()
                .withRequiredCheck(field -> ALWAYS.contains(field.getName())
                        && isState(field.getDeclaringType().getErasedType()))
                .withDescriptionResolver(field -> descriptions.get(
                        field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName()));
        generator = new SchemaGenerator(builder.build());
    }

    ObjectNode of(Topic topic) {
        ObjectNode schema = generator.generateSchema(topic.body());
        schema.put("$id", "https://vigie.coop/schemas/" + topic.type() + ".json");
        schema.put("title", topic.body().getSimpleName());
        return schema;
    }

    private static boolean isState(Class<?> type) {
        return EntityState.class.isAssignableFrom(type);
    }

    private void readDescriptions() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                readDescriptions(Files.readString(source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Topic topic : Topic.values()) {
            String name = topic.body().getSimpleName();
            descriptions.putIfAbsent(name + ".id", "The entity's permanent id, the record's key in Kafka");
            descriptions.put(name + ".version", "Rises with each change; an older version is to be ignored");
            descriptions.put(name + ".removed", "True once the entity is no longer public");
        }
    }

    /** A record's parameters are described in the comment before it. */
    private void readDescriptions(String source) {
        int from = 0;
        Matcher declaration = RECORD.matcher(source);
        while (declaration.find()) {
            Matcher param = PARAM.matcher(source.substring(from, declaration.start()));
            while (param.find()) {
                descriptions.put(
                        declaration.group(1) + "." + param.group(1),
                        param.group(2)
                                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .strip());
            }
            from = declaration.end();
        }
    }
}
