package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Platforms of trades that the vocabulary does not know are found by their own words, as soon as they are published. */
class NewcomersTest {

    private static final Constraints NONE = Constraints.NONE;
    private static final Path NEWCOMERS = Path.of("src/test/resources/needs/newcomers.json");

    /** One may stay behind a platform that does the same for others: rides to the hospital are rides. */
    @Test
    void aNeedInTheWordsOfANewPlatform_findsItFirst() throws IOException {
        RankingSettings settings = RankingSettings.bundled();
        JsonNode newcomers = SeedCatalogue.read(NEWCOMERS);
        List<String> behind = new ArrayList<>();
        try (CatalogueIndex index = SeedCatalogue.open(settings)) {
            List<JsonNode> described = new ArrayList<>();
            newcomers.forEach(newcomer -> described.add(newcomer.get("platform")));
            SeedCatalogue.platforms(described, SeedCatalogue.concepts(), true).forEach(index::apply);
            index.refresh();
            try (Picture picture = index.picture()) {
                for (JsonNode newcomer : newcomers) {
                    String wanted = newcomer.at("/platform/slug").asText();
                    Ranking ranking = new Ranker(settings).rank(need(newcomer), picture, 3);
                    assertThat(ranking.gap()).describedAs(wanted).isFalse();
                    assertThat(ranking.items()).extracting(RankedPlatform::id).contains(wanted);
                    if (!ranking.items().get(0).id().equals(wanted)) {
                        behind.add(wanted);
                    }
                }
            }
        }
        assertThat(behind).hasSizeLessThanOrEqualTo(1);
    }

    private static NeedToRank need(JsonNode newcomer) {
        return new NeedToRank(newcomer.get("text").asText(), NONE, List.of(), null, null);
    }
}
