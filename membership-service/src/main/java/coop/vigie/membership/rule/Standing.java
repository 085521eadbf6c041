package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a cooperative's register stands at a moment.
 *
 * @param lines one for each holder
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
     * What one holder has.
     *
     * @param holder its id
     * @param publicBody whether it is a local authority, a grouping or a territorial public establishment
     */
    public record Line(String holder, String category, String college, boolean publicBody, long shares) {

        Line plus(long more) {
            return new Line(holder, category, college, publicBody, Math.addExact(shares, more));
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
        return lines.stream()
                .filter(l -> l.shares() > 0 && category.equals(l.category()))
                .count();
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
