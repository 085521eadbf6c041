package coop.vigie.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticCatalogueTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void platforms_sameSeed_areTheSame() throws Exception {
        List<ObjectNode> once = SyntheticCatalogue.of(PROJECT, 7).platforms(200).toList();
        List<ObjectNode> again =
                SyntheticCatalogue.of(PROJECT, 7).platforms(300).limit(200).toList();

        assertThat(again).isEqualTo(once);
        assertThat(SyntheticCatalogue.of(PROJECT, 8).platforms(200).toList()).isNotEqualTo(once);
    }

    @Test
    void platforms_eachOne_hasWhatACatalogueNeeds() throws Exception {
        assertThat(SyntheticCatalogue.of(PROJECT, 1).platforms(500)).allSatisfy(platform -> {
            assertThat(platform.path("functions")).hasSizeBetween(1, 6);
            assertThat(platform.path("summary").asText()).hasSizeBetween(20, 1_000);
            assertThat(platform.path("id").asText()).matches("[a-z0-9-]+");
        });
    }
}
