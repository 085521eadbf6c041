package coop.vigie.matching.ranking;

/**
 * What others did with a platform, and what is known of it beside what it does.
 *
 * @param deployments confirmed ones
 * @param sameKind those among them by organisations of the same kind as the one that asks
 * @param nearby those among them in the territory of the need or around it
 * @param institutionalMembers public bodies that are members of a cooperative that carries it
 * @param accepted organisations that accepted it for a public need
 * @param sovereignty 0 to 100 where known
 * @param sovereigntyUnknown share of the criteria not known, 0 to 100
 * @param active whether it is actively maintained, as far as known
 * @param constraintsMet demands of the need that it is known to satisfy, which others may satisfy too for all one knows
 */
public record Evidence(
        int deployments,
        int sameKind,
        int nearby,
        int institutionalMembers,
        int accepted,
        Integer sovereignty,
        Integer sovereigntyUnknown,
        Boolean active,
        int constraintsMet) {

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, null, null, null, 0);

    /** All of it as one number, 0 or more; each kind saturates, so that fame alone does not grow without end. */
    public double points() {
        double points = saturate(deployments, 5) + saturate(sameKind, 3) + saturate(nearby, 2);
        points += 1.5 * saturate(institutionalMembers, 2) + saturate(accepted, 3);
        if (isSovereign()) {
            points += 0.5;
        }
        points += saturate(constraintsMet, 2);
        return Boolean.TRUE.equals(active) ? points + 0.25 : points;
    }

    /** Whether the sovereignty assessment is good, and known enough to say so. */
    public boolean isSovereign() {
        return sovereignty != null && sovereignty >= 70 && (sovereigntyUnknown == null || sovereigntyUnknown <= 50);
    }

    /** What relevance is multiplied by: 1 without evidence, at most {@code 1 + most}. */
    public double factor(double most, double half) {
        return 1 + most * (1 - Math.exp(-points() / half));
    }

    private static double saturate(int count, double scale) {
        return 1 - Math.exp(-Math.max(0, count) / scale);
    }
}
