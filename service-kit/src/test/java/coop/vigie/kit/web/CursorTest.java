package coop.vigie.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.vigie.kit.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void decode_sameFilters_givesThePositionBack() {
        List<String> position = List.of("Été", "", "rustine-libre");

        assertThat(Cursor.decode(Cursor.encode("/platforms{q=[vélo]}", position), "/platforms{q=[vélo]}"))
                .isEqualTo(position);
    }

    @Test
    void decode_otherFilters_isRefused() {
        String cursor = Cursor.encode("/platforms{q=[vélo]}", List.of("a"));

        assertThatThrownBy(() -> Cursor.decode(cursor, "/platforms{q=[train]}"))
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).errors().get(0).parameter())
                .isEqualTo("cursor");
    }

    @Test
    void decode_nonsense_isRefused() {
        for (String nonsense : List.of("", "x", "%", "bm90aGluZyBvZiB0aGUga2luZA")) {
            assertThatThrownBy(() -> Cursor.decode(nonsense, "/platforms{}")).isInstanceOf(Refusal.class);
        }
    }
}
