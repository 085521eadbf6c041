package coop.vigie.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void requireMatch_currentVersionAmongOthers_passes() {
        assertThatCode(() -> ETags.requireMatch("\"6\", \"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireMatch("*", 7)).doesNotThrowAnyException();
    }

    @Test
    void tagOfAnotherLanguage_isAnother_andGoodForTheSameChange() {
        assertThat(ETags.in("\"7\"", "fr")).isEqualTo("\"7\"");
        assertThat(ETags.in("\"7\"", "en")).isEqualTo("\"7-en\"");
        assertThatCode(() -> ETags.requireMatch("\"7-en\"", 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ETags.requireMatch("\"6-en\"", 7))
                .extracting(e -> ((Refusal) e).kind())
                .isEqualTo(Kind.STALE);
    }

    @Test
    void requireMatch_weakTag_isStale() {
        assertThatThrownBy(() -> ETags.requireMatch("W/\"7\"", 7))
                .extracting(e -> ((Refusal) e).kind())
                .isEqualTo(Kind.STALE);
    }

    @Test
    void requireMatch_none_isMissing() {
        assertThatThrownBy(() -> ETags.requireMatch(" ", 7))
                .extracting(e -> ((Refusal) e).kind())
                .isEqualTo(Kind.CONDITION_MISSING);
    }

    @Test
    void matchesWeakly_weakTag_matches() {
        assertThat(ETags.matchesWeakly("W/\"7\"", "\"7\"")).isTrue();
        assertThat(ETags.matchesWeakly("\"70\"", "\"7\"")).isFalse();
    }
}
