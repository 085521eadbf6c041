package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.ReadRegister.At;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who may vote: those who hold shares at the record date. One member, one vote, whatever the number of its shares (M-08). */
@ApplicationScoped
public class Electorate {

    /** Under what all are counted where there are no colleges. */
    public static final String ALL = "all";

    private final ReadRegister register;

    Electorate(ReadRegister register) {
        this.register = register;
    }

    /** The members at a date, in the order of their numbers. */
    public List<Holder> at(String cooperative, LocalDate recordDate) {
        At at = register.at(cooperative, recordDate, null);
        return at.holders().stream().filter(h -> at.register().of(h.id()) > 0).toList();
    }

    /** How many they are in each college; under "all" where there are no colleges. */
    public Map<String, Long> byCollege(String cooperative, LocalDate recordDate) {
        Map<String, Long> counts = new TreeMap<>();
        for (Holder holder : at(cooperative, recordDate)) {
            counts.merge(holder.college() == null ? ALL : holder.college(), 1L, Long::sum);
        }
        return counts;
    }
}
