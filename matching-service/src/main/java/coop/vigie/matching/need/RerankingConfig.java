package coop.vigie.matching.need;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Re-ranking in the background, after a change of the weights or of the vocabulary. */
@ConfigMapping(prefix = "vigie.reranking")
public interface RerankingConfig {

    /** How often needs that are out of date are looked for. */
    @WithDefault("2S")
    String every();

    /** How many of them are ranked again at a time, so that the work never crowds out requests. */
    @WithDefault("200")
    int batch();
}
