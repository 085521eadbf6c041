package coop.vigie.membership.rule;

import coop.vigie.membership.rule.StatutoryTerms.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The count of a ballot by the method of the statutes, with each step shown.
 *
 * @param percentFor percentage for, with two decimals
 * @param adopted more than one half, decided on the exact number and not on the rounded one
 */
public record Ballot(String percentFor, boolean adopted, List<Step> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = new MathContext(40);

    /** Votes expressed; abstentions and blanks are not among them. */
    public record Votes(long votesFor, long votesAgainst) {

        long expressed() {
            return Math.addExact(votesFor, votesAgainst);
        }
    }

    /** What one college brought. */
    public record Step(String college, String weight, long votesFor, long votesAgainst, String contribution) {}

    /** Counts by this method. A college in which nobody voted brings nothing. */
    public static Ballot count(Tally method, List<College> colleges, Map<String, Votes> votes) {
        if (method == Tally.NO_COLLEGES || colleges.isEmpty()) {
            return together(votes);
        }
        BigDecimal percent = BigDecimal.ZERO;
        List<Step> steps = new ArrayList<>();
        for (College college : colleges) {
            Votes cast = votes.getOrDefault(college.id(), new Votes(0, 0));
            BigDecimal brought = method == Tally.BLOC ? bloc(college, cast) : proportional(college, cast);
            percent = percent.add(brought);
            steps.add(new Step(
                    college.id(),
                    college.weight().toPlainString(),
                    cast.votesFor(),
                    cast.votesAgainst(),
                    twoDecimals(brought)));
        }
        return new Ballot(twoDecimals(percent), isMoreThanHalf(percent), steps);
    }

    private static Ballot together(Map<String, Votes> votes) {
        long cast = votes.values().stream().mapToLong(Votes::expressed).sum();
        long agreed = votes.values().stream().mapToLong(Votes::votesFor).sum();
        BigDecimal percent = cast == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(agreed)).divide(BigDecimal.valueOf(cast), EXACT_ENOUGH);
        Step all = new Step(null, "100", agreed, cast - agreed, twoDecimals(percent));
        return new Ballot(twoDecimals(percent), cast > 0 && 2 * agreed > cast, List.of(all));
    }

    private static BigDecimal bloc(College college, Votes cast) {
        return cast.votesFor() > cast.votesAgainst() ? college.weight() : BigDecimal.ZERO;
    }

    private static BigDecimal proportional(College college, Votes cast) {
        return cast.expressed() == 0
                ? BigDecimal.ZERO
                : college.weight()
                        .multiply(BigDecimal.valueOf(cast.votesFor()))
                        .divide(BigDecimal.valueOf(cast.expressed()), EXACT_ENOUGH);
    }

    private static boolean isMoreThanHalf(BigDecimal percent) {
        // Thirds that add up to one half may miss it by the last of forty digits; thirty digits tell a real majority.
        return percent.setScale(30, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(50)) > 0;
    }

    private static String twoDecimals(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
