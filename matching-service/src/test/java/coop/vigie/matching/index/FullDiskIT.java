package coop.vigie.matching.index;

import static coop.vigie.matching.MatchingApi.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.outbox.KafkaTopics;
import coop.vigie.kit.projection.ConsumerFactory;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.matching.CatalogueEvents;
import coop.vigie.matching.MatchingApi;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.ranking.NeedToRank;
import coop.vigie.matching.ranking.Ranker;
import coop.vigie.matching.vocabulary.VocabularySettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica of its own whose disk fills up and is emptied again. */
@QuarkusTest
@ServiceTest
class FullDiskIT {

    @TempDir
    Path root;

    @Inject
    ConsumerFactory consumers;

    @Inject
    KafkaTopics topics;

    @Inject
    VocabularySettings settings;

    @Inject
    Ranker ranker;

    private final AtomicBoolean full = new AtomicBoolean();
    private final LiveIndex live = new LiveIndex();
    private final IndexHealth health = new IndexHealth(live, new SimpleMeterRegistry());

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void fullDisk_isSaid_answersGoOn_andTheIndexIsBuiltAgainOnceThereIsSpace() throws Exception {
        IndexFeed feed = new IndexFeed(live, consumers, topics, config(), new FolderOnDisk());
        feed.start(null);
        try {
            await().atMost(SOON).until(live::isCaughtUp);
            assertThat(top()).isEqualTo("rustine-libre");

            full.set(true);
            String late = "tardive-" + UUID.randomUUID();
            OtherServices.send(CatalogueEvents.platform(late, 1, "Tardive", "Arrivée sur un disque plein.", List.of()));

            await().atMost(SOON).untilAsserted(() -> assertThat(reason()).contains("No space left on device"));
            assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(top()).isEqualTo("rustine-libre");

            full.set(false);

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(reason()).isNull();
                assertThat(live.serving().shownVersion(Kind.PLATFORM, late)).isEqualTo(1);
            });
            assertThat(top()).isEqualTo("rustine-libre");
            try (Stream<Path> folders = Files.list(root)) {
                assertThat(folders).hasSize(1);
            }
        } finally {
            feed.stop(null);
        }
    }

    private String top() {
        try (Picture picture = live.picture()) {
            return ranker.rank(NeedToRank.of("réparer des vélos"), picture, 1)
                    .items()
                    .get(0)
                    .id();
        }
    }

    private String reason() {
        return (String) health.call().getData().map(data -> data.get("reason")).orElse(null);
    }

    private IndexConfig config() {
        return new IndexConfig() {
            @Override
            public Path folder() {
                return root;
            }

            @Override
            public Duration commitEvery() {
                return Duration.ofMillis(200);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }
        };
    }

    private final class FolderOnDisk extends IndexFolder {

        FolderOnDisk() {
            super(config(), settings);
        }

        @Override
        Directory directory(Path folder) throws IOException {
            return new FilterDirectory(super.directory(folder)) {
                @Override
                public IndexOutput createOutput(String name, IOContext context) throws IOException {
                    return new OnDisk(super.createOutput(name, context));
                }

                @Override
                public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
                        throws IOException {
                    return new OnDisk(super.createTempOutput(prefix, suffix, context));
                }
            };
        }
    }

    /** Takes what fits: nothing while the disk is full. */
    private final class OnDisk extends FilterIndexOutput {

        OnDisk(IndexOutput out) {
            super("on a disk that may be full", out.getName(), out);
        }

        @Override
        public void writeByte(byte b) throws IOException {
            takeSpace();
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            takeSpace();
            super.writeBytes(bytes, offset, length);
        }

        private void takeSpace() throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
        }
    }
}
