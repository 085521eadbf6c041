package coop.vigie.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replica makes of the folder that it finds. */
class IndexFolderTest {

    private static final Map<String, String> OFFSETS = Map.of("vigie.catalogue.platforms-0", "42");

    @TempDir
    Path root;

    @Test
    void folder_whole_isGoneOnWith() throws IOException {
        close(written());

        IndexFolder.Opened again = folder().openOrCreate();

        assertThat(again.index().notes()).isEqualTo(OFFSETS);
        assertThat(platforms(again)).isEqualTo(1);
        assertThat(again.index().apply(platform(1))).isFalse();
        close(again);
    }

    @Test
    void folder_corrupt_isLeftForANewOne() throws IOException {
        IndexFolder.Opened before = written();
        close(before);
        for (Path file : files(before.path())) {
            Files.writeString(file, "nonsense");
        }

        IndexFolder.Opened after = folder().openOrCreate();

        assertThat(after.path()).isNotEqualTo(before.path());
        assertThat(after.index().notes()).isEmpty();
        assertThat(after.index().apply(platform(1))).isTrue();
        close(after);
    }

    @Test
    void folder_wiped_isMadeAnew() throws IOException {
        IndexFolder.Opened before = written();
        close(before);
        folder().delete(before.path());

        IndexFolder.Opened after = folder().openOrCreate();

        assertThat(platforms(after)).isZero();
        close(after);
    }

    @Test
    void folder_ofAnotherSchema_isNotRead() throws IOException {
        IndexFolder.Opened before = written();
        close(before);
        Path old = root.resolve("s0-0." + before.path().getFileName());
        Files.move(before.path(), old);

        IndexFolder.Opened after = folder().openOrCreate();

        assertThat(platforms(after)).isZero();
        folder().deleteOthers(after.path());
        assertThat(old).doesNotExist();
        assertThat(after.path()).exists();
        close(after);
    }

    @Test
    void states_lateOrTwice_changeNothing() throws IOException {
        IndexFolder.Opened opened = folder().create();

        assertThat(opened.index().apply(platform(2))).isTrue();
        assertThat(opened.index().apply(platform(2))).isFalse();
        assertThat(opened.index().apply(removed(3))).isTrue();
        assertThat(opened.index().apply(platform(2))).isFalse();
        opened.index().refresh();

        assertThat(platforms(opened)).isZero();
        assertThat(opened.index().shownVersion(Kind.PLATFORM, "p")).isEqualTo(3);
        close(opened);
    }

    private IndexFolder.Opened written() throws IOException {
        IndexFolder.Opened opened = folder().openOrCreate();
        opened.index().apply(platform(1));
        opened.index().refresh();
        opened.index().commit(OFFSETS);
        return opened;
    }

    private IndexFolder folder() {
        IndexConfig config = new IndexConfig() {
            @Override
            public Path folder() {
                return root;
            }

            @Override
            public Duration commitEvery() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }
        };
        return new IndexFolder(config, RankingSettings.bundled().vocabulary());
    }

    private static int platforms(IndexFolder.Opened opened) {
        try (Picture picture = opened.index().picture()) {
            return picture.all(Kind.PLATFORM, 10, PlatformState.class).size();
        }
    }

    private static PlatformState platform(long version) {
        return EventCodec.read(
                "{\"id\":\"p\",\"version\":" + version
                        + ",\"status\":\"published\",\"name\":\"P\",\"summary\":\"Vélos.\"}",
                PlatformState.class);
    }

    private static PlatformState removed(long version) {
        return EventCodec.read("{\"id\":\"p\",\"version\":" + version + ",\"removed\":true}", PlatformState.class);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void close(IndexFolder.Opened opened) throws IOException {
        opened.index().close();
        opened.directory().close();
    }
}
