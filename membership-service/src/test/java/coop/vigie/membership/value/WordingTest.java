package coop.vigie.membership.value;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void of_anAmount_isWrittenAsEachLanguageDoes() {
        Text text = Wording.of("Il reste %s.", "%s are left.", Euros.of("24538.46"));

        assertThat(text.fr()).isEqualTo("Il reste 24\u202f538,46\u00a0€.");
        assertThat(text.en()).isEqualTo("€24,538.46 are left.");
        assertThat(Wording.of("%s", "%s", Euros.of(-3500))).isEqualTo(Text.of("\u22123\u202f500\u00a0€", "-€3,500"));
    }

    @Test
    void of_aDay_isInLetters() {
        assertThat(Wording.of("Depuis le %s.", "Since %s.", LocalDate.of(2026, 8, 1)))
                .isEqualTo(Text.of("Depuis le 1er\u00a0août 2026.", "Since 1 August 2026."));
    }

    @Test
    void of_aPercentage_hasACommaInFrench() {
        assertThat(Wording.of("Soit %s %%, au plus 50 %%.", "%s %%, at most 50 %%.", "9.9999"))
                .isEqualTo(Text.of("Soit 9,9999\u00a0%, au plus 50\u00a0%.", "9.9999 %, at most 50 %."));
    }

    @Test
    void of_aCount_agreesAsEachLanguageDoes() {
        assertThat(parts(0)).isEqualTo(Text.of("0 part de trop", "0 shares too many"));
        assertThat(parts(1)).isEqualTo(Text.of("1 part de trop", "1 share too many"));
        assertThat(parts(4163)).isEqualTo(Text.of("4\u202f163 parts de trop", "4,163 shares too many"));
    }

    @Test
    void of_severalCounts_eachWordAgreesWithTheOneBefore() {
        assertThat(Wording.of(
                                "{Manque|Manquent} %d {part|parts} sur %d {part|parts}.",
                                "%2$d {share|shares}, %1$d {one|ones}.", 1, 2)
                        .fr())
                .isEqualTo("Manque 1 part sur 2 parts.");
    }

    @Test
    void of_aText_takesTheLanguageOfTheSentence() {
        assertThat(Wording.of("À l'état %s (%s).", "In the state %s (%s).", Text.of("demandée", "asked for"), "X-1.5"))
                .isEqualTo(Text.of("À l'état demandée (X-1.5).", "In the state asked for (X-1.5)."));
    }

    private static Text parts(long count) {
        return Wording.of("%d {part|parts} de trop", "%d {share|shares} too many", count);
    }
}
