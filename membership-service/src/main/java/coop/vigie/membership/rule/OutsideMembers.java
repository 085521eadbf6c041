package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Percent;
import coop.vigie.membership.value.Ratio;
import coop.vigie.membership.value.Wording;
import java.util.function.Predicate;

/** M-23 and M-24: what members from outside may hold, in a SCOP and in the other cooperatives. */
final class OutsideMembers {

    private static final int MOST_PERCENT = 49;
    private static final int MOST_SCOP_VOTES = 35;

    static final Rule SCOP = new Rule(
            RuleCard.of(
                    RuleId.M_23,
                    Certainty.SURE,
                    "loi n° 78-763 du 19 juillet 1978 (articles exacts et exceptions : à faire valider)",
                    Text.of(
                            "Dans une SCOP, les associés extérieurs ont au plus 49 % du capital et 35 % des voix",
                            "In a SCOP, members from outside have at most 49 % of the capital and 35 % of the votes"),
                    Moment.SUBSCRIPTION,
                    Moment.VOTE),
            OutsideMembers::scop);

    static final Rule INVESTORS = new Rule(
            RuleCard.of(
                    RuleId.M_24,
                    Certainty.SURE,
                    "article 3 bis de la loi n° 47-1775",
                    Text.of(
                            "Dans une autre coopérative, les associés non coopérateurs ont ensemble au plus 49 % des voix",
                            "In another cooperative, non-cooperator members together have at most 49 % of the votes"),
                    Moment.SUBSCRIPTION,
                    Moment.VOTE),
            OutsideMembers::investors);

    private OutsideMembers() {}

    private static Finding scop(Snapshot snapshot) {
        if (snapshot.statutes().form() != LegalForm.SCOP) {
            return Finding.notConcerned("la coopérative n'est pas une SCOP.", "the cooperative is no SCOP.");
        }
        Predicate<Line> outside = line -> snapshot.statutes().limitsFromOutside(line.category());
        Standing after = snapshot.after();
        long shares =
                after.lines().stream().filter(outside).mapToLong(Line::shares).sum();
        long members = after.members(outside);
        boolean capitalOver = 100 * shares > MOST_PERCENT * after.shares();
        boolean votesOver = 100 * members > (long) MOST_SCOP_VOTES * after.members();
        String percent = Percent.besideLimit(shares, after.shares(), new Ratio(MOST_PERCENT, 100));
        Finding finding;
        if (capitalOver && !addsToThem(snapshot)) {
            finding = Finding.warning(
                    Wording.of(
                            "Les associés extérieurs ont déjà plus de 49 %% du capital ; ce mouvement n'y ajoute rien (%s %%).",
                            "Members from outside have more than 49 %% of the capital already; this movement adds nothing to it (%s %%).",
                            percent),
                    Text.of(
                            "Réduire leurs parts ou augmenter celles des salariés.",
                            "Reduce their shares or raise those of the employees."));
        } else if (capitalOver) {
            finding = Finding.blocked(
                    Wording.of(
                            "Les associés extérieurs auraient %s %% du capital, au-delà de 49 %%.",
                            "Members from outside would have %s %% of the capital, over 49 %%.", percent),
                    Text.of("Réduire la souscription.", "Reduce the subscription."));
        } else if (votesOver) {
            finding = Finding.warning(
                    Wording.of(
                            "Il y a %d {associé extérieur|associés extérieurs} sur %d : leurs voix sont à plafonner à 35 %%.",
                            "Members from outside are %d of %d: their votes are to be capped at 35 %%.",
                            members,
                            after.members()),
                    Text.of(
                            "Plafonner leurs voix dans les statuts ; exceptions à faire valider.",
                            "Cap their votes in the statutes; exceptions to be validated."));
        } else {
            finding = Finding.passed(
                    "Les associés extérieurs restent sous 49 % du capital et 35 % des voix.",
                    "Members from outside stay under 49 % of the capital and 35 % of the votes.");
        }
        return finding.with("outsideShares", shares)
                .with("sharesAfter", after.shares())
                .with("percentAfter", percent)
                .with("outsideMembers", members)
                .with("members", after.members());
    }

    private static Finding investors(Snapshot snapshot) {
        LegalForm form = snapshot.statutes().form();
        if (form == LegalForm.SCIC || form == LegalForm.SCOP) {
            return Finding.notConcerned(
                    "règle des coopératives hors SCIC et SCOP.", "a rule of other cooperatives than SCIC and SCOP.");
        }
        Standing after = snapshot.after();
        long outside = after.members(line -> snapshot.statutes().limitsFromOutside(line.category()));
        long all = after.members();
        Finding finding;
        if (100 * outside <= MOST_PERCENT * all) {
            finding = Finding.passed(
                    "Les non-coopérateurs ont au plus 49 % des voix.",
                    "Non-cooperators have at most 49 % of the votes.");
        } else {
            Text detail = Wording.of(
                    "Les non-coopérateurs auraient %d voix sur %d.",
                    "Non-cooperators would have %d {vote|votes} of %d.", outside, all);
            Text remedy = Text.of("Plafonner leurs voix à 49 %.", "Cap their votes at 49 %.");
            finding = addsToThem(snapshot) ? Finding.blocked(detail, remedy) : Finding.warning(detail, remedy);
        }
        return finding.with("outsideMembers", outside).with("members", all);
    }

    /** Whether this operation is one of theirs: what others do leaves a limit that is passed already as it is. */
    private static boolean addsToThem(Snapshot snapshot) {
        Line to = snapshot.operation().to();
        return to == null || snapshot.statutes().limitsFromOutside(to.category());
    }
}
