package coop.vigie.matching.ranking;

import coop.vigie.matching.vocabulary.VocabularySettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The ranking with the weights that come with the service. */
final class RankingBeans {

    private RankingBeans() {}

    @Produces
    @Singleton
    static RankingSettings settings() {
        return RankingSettings.bundled();
    }

    @Produces
    @Singleton
    static VocabularySettings vocabularySettings(RankingSettings settings) {
        return settings.vocabulary();
    }

    @Produces
    @Singleton
    static Ranker ranker(RankingSettings settings) {
        return new Ranker(settings);
    }
}
