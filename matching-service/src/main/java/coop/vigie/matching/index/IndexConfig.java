package coop.vigie.matching.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the index. */
@ConfigMapping(prefix = "vigie.index")
public interface IndexConfig {

    /** Where this replica keeps its index. Two replicas never share one. */
    Path folder();

    /** How often what was taken in is written to the disk, together with Kafka's offsets. */
    @WithDefault("2S")
    Duration commitEvery();

    /** How long a start waits for Kafka before it answers from what the folder holds. */
    @WithDefault("10S")
    Duration patience();
}
