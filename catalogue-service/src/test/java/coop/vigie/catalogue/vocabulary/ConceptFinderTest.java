package coop.vigie.catalogue.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the vocabulary and the platforms that a new installation starts with. */
class ConceptFinderTest {

    private final Vocabulary vocabulary = new Vocabulary(entries("concepts").stream()
            .map(concept -> Json.as(concept, Concept.class))
            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Recense les trous dans le tuyau, crevaisons et freins : suivi de réparation de vélos. | reparation-velo",
                "Bike repair: from the flat tyre to the bicycle mechanic of your town. | reparation-velo",
                "Simple, secure, real-time video conferences in the browser. | visioconference",
                "Databaseless markdown flat-file wiki engine. | wiki"
            })
    void propose_forATextThatNamesIt_putsTheConceptFirst(String text, String concept) {
        assertThat(vocabulary.proposeFor(text))
                .first()
                .extracting(ConceptMatch::id)
                .isEqualTo(concept);
    }

    @ParameterizedTest
    @CsvSource({"'Fast, memory-safe server written in Rust.'", "''", "'zzz'"})
    void propose_forATextAboutNothingKnown_isSilent(String text) {
        assertThat(vocabulary.proposeFor(text)).isEmpty();
    }

    @Test
    void propose_forTheStartingPlatforms_isMostlyRight() {
        int proposed = 0;
        int right = 0;
        for (JsonNode platform : entries("platforms")) {
            Set<String> wanted = new HashSet<>();
            platform.path("functions").forEach(label -> wanted.addAll(vocabulary.conceptsLabelled(label.asText())));
            List<ConceptMatch> found = vocabulary.proposeFor(platform.path("name")
                            .asText() + " . " + platform.path("summary_fr").asText());
            if (!found.isEmpty()) {
                proposed++;
                right += wanted.contains(found.get(0).id()) ? 1 : 0;
            }
        }
        assertThat(proposed).isGreaterThan(70);
        assertThat((double) right / proposed).isGreaterThan(0.8);
    }

    @Test
    void meaning_ofWords_isTheLongestLabel() {
        Meaning repair = vocabulary.meaningOf(List.of("reparation", "de", "velos", "armentieres"));

        assertThat(repair.functions()).containsExactly("reparation-velo");
        assertThat(repair.otherWords()).containsExactly("armentieres");
        assertThat(vocabulary.meaningOf(List.of("qwertz")).isKnown()).isFalse();
    }

    private static List<JsonNode> entries(String file) {
        try (var stream = ConceptFinderTest.class.getResourceAsStream("/seed/" + file + ".json")) {
            List<JsonNode> entries = new ArrayList<>();
            Json.node(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
