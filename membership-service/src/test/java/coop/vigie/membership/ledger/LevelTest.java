package coop.vigie.membership.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.ledger.PaidDates.Part;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was paid from date to date, and from when on it can be taken. */
class LevelTest {

    private final Level paid = new Level();

    @Test
    void amountsAreTakenFromTheDayOnWhichTheyStay() {
        paid.add(day(3), Euros.of(1250));
        paid.add(day(6), Euros.of(3750));

        assertThat(paid.heldFrom(day(1), Euros.of(1250))).isEqualTo(day(3));
        assertThat(paid.heldFrom(day(1), Euros.of(1251))).isEqualTo(day(6));
        assertThat(paid.heldFrom(day(1), Euros.of(5001))).isNull();
        assertThat(paid.parts(Euros.of(5000), day(2)))
                .containsExactly(new Part(day(3), Euros.of(1250)), new Part(day(6), Euros.of(3750)));
        assertThat(paid.parts(Euros.of(2000), day(8))).containsExactly(new Part(day(8), Euros.of(2000)));
    }

    @Test
    void whatWasTakenBackMeanwhile_isNotTakenTwice() {
        paid.add(day(3), Euros.of(5000));
        paid.add(day(4), Euros.of(-5000));
        paid.add(day(6), Euros.of(1250));

        assertThat(paid.parts(Euros.of(1250), day(2))).containsExactly(new Part(day(6), Euros.of(1250)));
        assertThat(paid.at(day(5))).isEqualTo(Euros.ZERO);
    }

    @Test
    void addingBeforeALaterStep_raisesThatOneToo() {
        paid.add(day(6), Euros.of(10));
        paid.add(day(3), Euros.of(5));

        assertThat(paid.at(day(3))).isEqualTo(Euros.of(5));
        assertThat(paid.at(day(6))).isEqualTo(Euros.of(15));
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2026, 5, of);
    }
}
