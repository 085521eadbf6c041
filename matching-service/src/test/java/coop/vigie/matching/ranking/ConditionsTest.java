package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said beside the need leaves the answer as it is, and what means nothing is no gap. */
class ConditionsTest {

    private static final double NEARLY_ALL = 0.95;

    private static CatalogueIndex index;
    private final Ranker ranker = new Ranker(RankingSettings.bundled());

    @BeforeAll
    static void open() {
        index = SeedCatalogue.open(RankingSettings.bundled());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", à Lille, avant septembre 2026, budget 2000 euros",
                " (données en Europe, accessible aux malvoyants, connexion LDAP)",
                "\nCordialement, le bureau"
            })
    void conditions_behindANeed_changeNeitherItsFirstAnswerNorItsGap(String conditions) {
        List<Boolean> same = new ArrayList<>();
        SeedCatalogue.read(Path.of("src/test/resources/needs/development.json")).forEach(need -> {
            String text = need.get("text").asText();
            Ranking without = rank(text);
            Ranking with = rank(text + conditions);
            same.add(first(with).equals(first(without)) && with.gap() == without.gap());
        });

        assertThat(same.stream().filter(yes -> yes).count()).isGreaterThanOrEqualTo((long) (NEARLY_ALL * same.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "a", "🚲", "bonjour", "asdfgh qwerty", "nous ne voulons pas de covoiturage"})
    void nothingUnderstood_isNoGap(String text) {
        Ranking ranking = rank(text);

        assertThat(ranking.isUnderstood()).isFalse();
        assertThat(ranking.gap()).isFalse();
    }

    @Test
    void understoodAndNotCovered_isAGap() {
        Ranking ranking = rank("piloter un lanceur spatial réutilisable depuis un pas de tir");

        assertThat(ranking.isUnderstood()).isTrue();
        assertThat(ranking.gap()).isTrue();
    }

    private Ranking rank(String text) {
        try (Picture picture = index.picture()) {
            return ranker.rank(NeedToRank.of(text), picture, 3);
        }
    }

    private static String first(Ranking ranking) {
        return ranking.items().stream().map(RankedPlatform::id).findFirst().orElse("");
    }
}
