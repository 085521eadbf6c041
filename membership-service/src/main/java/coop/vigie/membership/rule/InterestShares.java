package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A year's interest, shared by what each member had paid and for how many days of the year. Each part is rounded once; where the
 * parts together would be more than what was voted, the cents that rounding added are taken back from the parts that gained most
 * by it.
 */
public final class InterestShares {

    private InterestShares() {}

    /** What a member paid, or got back where it is negative, on a day. */
    public record Paid(LocalDate on, Euros amount) {}

    /** What all had paid at the end of this day. */
    public static Euros paidAt(Map<UUID, List<Paid>> payments, LocalDate day) {
        return payments.values().stream()
                .flatMap(List::stream)
                .filter(p -> !p.on().isAfter(day))
                .map(Paid::amount)
                .reduce(Euros.ZERO, Euros::plus);
    }

    /** The part of each member that has one. */
    public static Map<UUID, Euros> share(
            Euros interest, Euros paidCapital, Map<UUID, List<Paid>> payments, LocalDate startsOn, LocalDate endsOn) {
        Map<UUID, Euros> parts = new LinkedHashMap<>();
        if (!interest.isPositive() || !paidCapital.isPositive()) {
            return parts;
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(startsOn, endsOn) + 1);
        BigDecimal denominator = paidCapital.amount().multiply(days);
        Map<UUID, BigDecimal> exact = new LinkedHashMap<>();
        payments.forEach((holder, of) -> {
            BigDecimal euroDays = euroDays(of, startsOn, endsOn);
            Euros part = Euros.rounded(interest.amount().multiply(euroDays), denominator);
            if (part.isPositive()) {
                parts.put(holder, part);
                exact.put(holder, interest.amount().multiply(euroDays).divide(denominator, 12, RoundingMode.HALF_UP));
            }
        });
        takeBack(interest, parts, exact);
        return parts;
    }

    /** Euros times the days, of the year, on which they were there: the day of payment counts, that of the refund does not. */
    private static BigDecimal euroDays(List<Paid> payments, LocalDate startsOn, LocalDate endsOn) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Paid payment : payments) {
            LocalDate from = payment.on().isBefore(startsOn) ? startsOn : payment.on();
            long days = Math.max(0, ChronoUnit.DAYS.between(from, endsOn) + 1);
            sum = sum.add(payment.amount().amount().multiply(BigDecimal.valueOf(days)));
        }
        return sum;
    }

    private static void takeBack(Euros interest, Map<UUID, Euros> parts, Map<UUID, BigDecimal> exact) {
        Euros cent = Euros.of("0.01");
        Comparator<UUID> gainedMost = Comparator.comparing(
                holder -> exact.get(holder).subtract(parts.get(holder).amount()));
        while (parts.values().stream().reduce(Euros.ZERO, Euros::plus).compareTo(interest) > 0) {
            UUID holder = parts.keySet().stream().min(gainedMost).orElseThrow();
            parts.put(holder, parts.get(holder).minus(cent));
        }
    }
}
