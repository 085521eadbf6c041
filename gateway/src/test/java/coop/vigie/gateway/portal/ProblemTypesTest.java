package coop.vigie.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.gateway.portal.ProblemTypes.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The {@code type} of a problem document is the address of a page that explains it: each code that a service answers with has one. */
class ProblemTypesTest {

    private static final Pattern CONFLICT = Pattern.compile("\\bconflict\\(\\s*\"([a-z-]+)\"");
    private static final List<String> SERVICES =
            List.of("service-kit", "catalogue-service", "matching-service", "membership-service", "gateway");

    @Test
    void eachConflictThatAServiceAnswers_isExplained() throws IOException {
        Set<String> answered = new TreeSet<>();
        for (String service : SERVICES) {
            try (Stream<Path> files = Files.walk(Path.of("..", service, "src/main/java"))) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    Matcher conflicts = CONFLICT.matcher(Files.readString(file));
                    while (conflicts.find()) {
                        answered.add(conflicts.group(1));
                    }
                }
            }
        }

        assertThat(answered).hasSizeGreaterThan(40);
        assertThat(new ProblemTypes().all()).extracting(ProblemType::code).containsAll(answered);
    }
}
