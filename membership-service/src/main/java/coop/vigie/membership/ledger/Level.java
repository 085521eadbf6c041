package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.PaidDates.Part;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** An amount that changes from date to date, such as what a holder has paid: nothing until its first step. */
final class Level {

    private final NavigableMap<LocalDate, Euros> steps = new TreeMap<>();

    /** What it is from this day on, until the next step. Steps are given in the order of their days. */
    void set(LocalDate day, Euros amount) {
        steps.put(day, amount);
    }

    /** By how much it changes on this day. */
    void add(LocalDate day, Euros change) {
        steps.putIfAbsent(day, at(day));
        steps.tailMap(day, true).replaceAll((on, amount) -> amount.plus(change));
    }

    /** What it is at the end of this day. */
    Euros at(LocalDate day) {
        Map.Entry<LocalDate, Euros> step = steps.floorEntry(day);
        return step == null ? Euros.ZERO : step.getValue();
    }

    /** This one with another, at each date. */
    Level with(Level other, BinaryOperator<Euros> combined) {
        Level both = new Level();
        steps.keySet().forEach(day -> both.set(day, combined.apply(at(day), other.at(day))));
        other.steps.keySet().forEach(day -> both.set(day, combined.apply(at(day), other.at(day))));
        return both;
    }

    /** The first day, this one or later, from which so much is always there; null where even the last one has less. */
    LocalDate heldFrom(LocalDate day, Euros amount) {
        LocalDate first = null;
        for (LocalDate at : daysFrom(day).descendingKeySet()) {
            if (at(at).compareTo(amount) < 0) {
                break;
            }
            first = at;
        }
        return first;
    }

    /** An amount in parts, each on the first day from this one on from which it can be taken without leaving less than nothing later. */
    List<Part> parts(Euros amount, LocalDate from) {
        NavigableMap<LocalDate, Euros> least = daysFrom(from);
        Euros lowest = null;
        for (Map.Entry<LocalDate, Euros> day : least.descendingMap().entrySet()) {
            lowest = lowest == null ? day.getValue() : lowest.min(day.getValue());
            day.setValue(lowest);
        }
        List<Part> parts = new ArrayList<>();
        Euros taken = Euros.ZERO;
        for (Iterator<Map.Entry<LocalDate, Euros>> days = least.entrySet().iterator(); days.hasNext(); ) {
            Map.Entry<LocalDate, Euros> day = days.next();
            Euros upTo = days.hasNext() ? amount.min(day.getValue()) : amount;
            if (upTo.compareTo(taken) > 0) {
                parts.add(new Part(day.getKey(), upTo.minus(taken)));
                taken = upTo;
            }
        }
        return parts;
    }

    private NavigableMap<LocalDate, Euros> daysFrom(LocalDate day) {
        NavigableMap<LocalDate, Euros> from = new TreeMap<>(steps.tailMap(day, true));
        from.putIfAbsent(day, at(day));
        return from;
    }
}
