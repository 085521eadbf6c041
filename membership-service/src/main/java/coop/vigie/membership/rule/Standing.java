package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a cooperative's register stands at a moment.
 *
 * @param lines one for each holder, or for each group of holders that the rules asked need not tell apart
 * @param highestCapital the highest subscribed capital ever reached
 * @param highestInWindow the highest in the months that the statutes look at; the same where they look at all
 */
public record Standing(List<Line> lines, Euros highestCapital, Euros highestInWindow) {

    /** A register without any share. */
    public static final Standing EMPTY = new Standing(List.of(), Euros.ZERO, Euros.ZERO);

    /** Keeps what it was given. */
    public Standing {
        lines = List.copyOf(lines);
    }

    /** A register whose highest capital is the same in any window. */
    public static Standing of(List<Line> lines, Euros highestCapital) {
        return new Standing(lines, highestCapital, highestCapital);
    }

    /**
     * What one holder has, or several that the rules need not tell apart.
     *
     * @param holder its id
     * @param publicBody whether it is a local authority, a grouping or a territorial public establishment
     * @param members how many holders this line stands for
     */
    public record Line(String holder, String category, String college, boolean publicBody, long shares, long members) {

        /** One holder. */
        public Line(String holder, String category, String college, boolean publicBody, long shares) {
            this(holder, category, college, publicBody, shares, 1);
        }

        /** All others of a category, together. */
        public static Line others(String category, boolean publicBody, long shares, long members) {
            return new Line("others " + publicBody + " " + category, category, null, publicBody, shares, members);
        }

        Line plus(long more) {
            return new Line(holder, category, college, publicBody, Math.addExact(shares, more), members);
        }
    }

    /** All shares. */
    public long shares() {
        return lines.stream().mapToLong(Line::shares).sum();
    }

    /** Shares of public bodies. */
    public long publicShares() {
        return lines.stream().filter(Line::publicBody).mapToLong(Line::shares).sum();
    }

    /** What this holder has, if anything. */
    public Optional<Line> line(String holder) {
        return lines.stream().filter(l -> l.holder().equals(holder)).findFirst();
    }

    /** How many holders have shares in this category. */
    public long members(String category) {
        return members(l -> l.shares() > 0 && category.equals(l.category()));
    }

    /** How many holders there are. */
    public long members() {
        return members(l -> true);
    }

    /** How many holders are like this. */
    public long members(Predicate<Line> like) {
        return lines.stream().filter(like).mapToLong(Line::members).sum();
    }

    /** Where it would stand after this operation. Shares are never below zero here: the ledger refuses that itself. */
    public Standing after(Operation operation) {
        List<Line> after = new ArrayList<>(lines);
        if (operation.from() != null) {
            add(after, operation.from(), -operation.from().shares());
        }
        if (operation.to() != null) {
            add(after, operation.to(), operation.to().shares());
        }
        after.removeIf(l -> l.shares() == 0);
        return new Standing(after, highestCapital, highestInWindow);
    }

    private static void add(List<Line> lines, Line whose, long shares) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).holder().equals(whose.holder())) {
                lines.set(i, lines.get(i).plus(shares));
                return;
            }
        }
        lines.add(new Line(whose.holder(), whose.category(), whose.college(), whose.publicBody(), shares));
    }
}
