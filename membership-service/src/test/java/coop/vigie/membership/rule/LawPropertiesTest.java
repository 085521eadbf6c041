package coop.vigie.membership.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Appeal;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.FrenchCalendar;
import coop.vigie.membership.value.LegalDelay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of the law's arithmetic whatever the numbers. */
class LawPropertiesTest {

    @Property
    void ceiling_marginIsTheMostThatFits(
            @ForAll @LongRange(max = 1_000_000) long publicShares,
            @ForAll @LongRange(max = 1_000_000) long privateShares) {
        Ceiling ceiling = new Ceiling(publicShares, publicShares + privateShares);
        long margin = ceiling.margin();

        assertThat(ceiling.withPublic(margin).holds()).isEqualTo(privateShares >= publicShares);
        assertThat(ceiling.withPublic(margin + 1).holds()).isFalse();
    }

    @Property
    void ceiling_remediesAreTheLeastThatMend(
            @ForAll @LongRange(max = 1_000_000) long publicShares,
            @ForAll @LongRange(max = 1_000_000) long privateShares) {
        Ceiling ceiling = new Ceiling(publicShares, publicShares + privateShares);
        long needed = ceiling.privateSharesNeeded();
        long cancelled = ceiling.publicSharesToCancel();

        assertThat(new Ceiling(publicShares, ceiling.shares() + needed).holds()).isTrue();
        assertThat(new Ceiling(publicShares - cancelled, ceiling.shares() - cancelled).holds())
                .isTrue();
        if (!ceiling.holds()) {
            assertThat(new Ceiling(publicShares, ceiling.shares() + needed - 1).holds())
                    .isFalse();
        }
    }

    @Property
    void exitValue_isBetweenNothingAndTheNominal(
            @ForAll @LongRange(min = 1, max = 10_000) long shares,
            @ForAll @IntRange(max = 10_000_000) int reserveCents,
            @ForAll @IntRange(max = 200_000_000) int lossCents) {
        Balance balance =
                new Balance(Euros.of(1_000_000), Euros.ZERO, Euros.of(cents(reserveCents)), Euros.of(cents(lossCents)));
        for (LossMethod method : LossMethod.values()) {
            ExitValue value = ExitValue.of(Euros.of(100), shares, balance, method);

            assertThat(value.value().isNegative()).isFalse();
            assertThat(value.value()).isLessThanOrEqualTo(value.nominal());
            assertThat(value.value().plus(value.losses())).isEqualTo(value.nominal());
        }
    }

    @Property
    void exitValues_ofAllSharesTogetherBearTheLossesAtMost(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 900) Long> parts,
            @ForAll @IntRange(max = 50_000_000) int lossCents) {
        long all = parts.stream().mapToLong(Long::longValue).sum();
        Euros capital = Euros.of(100).times(all);
        Balance balance = new Balance(
                capital, Euros.ZERO, Euros.ZERO, Euros.of(cents(lossCents)).min(capital));
        Euros borne = parts.stream()
                .map(n -> ExitValue.of(Euros.of(100), n, balance, LossMethod.LOSSES_ON_CAPITAL)
                        .losses())
                .reduce(Euros.ZERO, Euros::plus);

        assertThat(borne.minus(balance.losses()).amount().abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts.size())));
    }

    @Property
    void floor_neverLetsTheCapitalFallUnderIt(
            @ForAll @LongRange(min = 0, max = 10_000_000) long capital,
            @ForAll @LongRange(min = 1, max = 10_000_000) long asked) {
        CapitalFloor floor = new CapitalFloor(Euros.of(10_000), Euros.of(20_000), Euros.of(20_000));
        Euros payable = floor.payable(Euros.of(capital), Euros.of(asked));

        assertThat(payable.isNegative()).isFalse();
        assertThat(payable).isLessThanOrEqualTo(Euros.of(asked));
        assertThat(!payable.isPositive() || Euros.of(capital).minus(payable).compareTo(Euros.of(20_000)) >= 0)
                .isTrue();
    }

    @Property
    void year_sharesTheSurplusAndNoMore(
            @ForAll @IntRange(max = 1_000_000_000) int surplusCents,
            @ForAll @IntRange(max = 100_000_000) int aidCents) {
        Year year = new Year(
                Euros.of(cents(surplusCents)),
                Euros.of(cents(aidCents)),
                Euros.of(70_000),
                List.of(new BigDecimal("3.50")),
                null,
                Euros.ZERO,
                false,
                null,
                null);
        YearResult result = YearResult.of(year);

        assertThat(result.legalReserve().plus(result.statutoryReserve()).plus(result.distributable()))
                .isLessThanOrEqualTo(year.surplus());
        assertThat(result.interest()).isLessThanOrEqualTo(result.cap()).isLessThanOrEqualTo(result.distributable());
    }

    @Property
    void interest_partsNeverMakeMoreThanWhatWasVoted(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5_000_000) Integer> paidCents,
            @ForAll @IntRange(min = 1, max = 10_000_000) int interestCents) {
        LocalDate start = LocalDate.of(2025, 1, 1);
        LocalDate end = LocalDate.of(2025, 12, 31);
        Map<UUID, List<InterestShares.Paid>> payments = new LinkedHashMap<>();
        for (int i = 0; i < paidCents.size(); i++) {
            payments.put(
                    new UUID(0, i),
                    List.of(new InterestShares.Paid(start.plusDays(i * 7L), Euros.of(cents(paidCents.get(i))))));
        }
        Euros paid = InterestShares.paidAt(payments, end);
        Euros interest = Euros.of(cents(interestCents));
        Euros shared = InterestShares.share(interest, paid, payments, start, end).values().stream()
                .reduce(Euros.ZERO, Euros::plus);

        assertThat(shared).isLessThanOrEqualTo(interest);
    }

    @Property
    void appeal_endsOnAWorkingDayMoreThanTwoMonthsAfter(@ForAll @IntRange(max = 3650) int days) {
        LocalDate received = LocalDate.of(2024, 1, 1).plusDays(days);
        LocalDate last = AppealPeriod.lastDay(received, null);

        assertThat(FrenchCalendar.isDayOff(last)).isFalse();
        assertThat(last)
                .isAfter(received.plusMonths(2))
                .isBeforeOrEqualTo(received.plusMonths(2).plusDays(6));
    }

    @Property
    void appeal_isNeverShortenedByALetter(
            @ForAll @IntRange(max = 3650) int days, @ForAll @IntRange(max = 120) int letter) {
        LocalDate received = LocalDate.of(2024, 1, 1).plusDays(days);
        LocalDate on = received.plusDays(letter);

        assertThat(AppealPeriod.lastDay(received, new Appeal(null, null, on, null, null)))
                .isAfterOrEqualTo(AppealPeriod.lastDay(received, null));
        assertThat(AppealPeriod.lastDay(received, new Appeal(on, on, null, null, null)))
                .isAfterOrEqualTo(AppealPeriod.lastDay(received, null));
    }

    @Property
    void delay_isTheFirstWorkingDayFromTheDayAfterTheAnniversary(@ForAll @IntRange(max = 7300) int days) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(days);
        LocalDate last = LegalDelay.lastDayOfFrancMonths(from, 2);

        for (LocalDate day = from.plusMonths(2).plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            assertThat(FrenchCalendar.isDayOff(day)).isTrue();
        }
    }

    @Property
    void deMinimis_whatIsLeftAlwaysFits(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 1500) Integer> daysAgo,
            @ForAll @IntRange(min = 1, max = 80_000) int each) {
        LocalDate today = LocalDate.of(2026, 11, 24);
        List<Grant> grants = daysAgo.stream()
                .map(d -> new Grant(today.minusDays(d), Euros.of(each), false))
                .toList();
        DeMinimis window = DeMinimis.on(today, grants, false);

        assertThat(window.counted().plus(window.left()).compareTo(window.ceiling()) >= 0)
                .isTrue();
        assertThat(window.left().isNegative()).isFalse();
        assertThat(DeMinimis.on(today.plusYears(5), grants, false).left()).isEqualTo(Euros.of(300_000));
    }

    private static String cents(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
