package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** M-07 to M-09: colleges and their weights, one member one vote, and how a college's result is carried. */
final class Colleges {

    private static final int FEWEST = 3;
    private static final BigDecimal LEAST = BigDecimal.TEN;
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static final Rule WEIGHTS = new Rule(
            RuleCard.of(
                    RuleId.M_07,
                    Certainty.SURE,
                    "article 19 octies de la loi n° 47-1775",
                    Text.of(
                            "Les collèges, s'il y en a, sont au moins trois ; leurs poids font 100 %, chacun de 10 % à 50 %, et le"
                                    + " capital n'y entre pas",
                            "Colleges, if there are any, are at least three; their weights add up to 100 %, each from 10 % to 50 %,"
                                    + " and capital is no criterion"),
                    Moment.SUBSCRIPTION,
                    Moment.VOTE),
            Colleges::weights);

    static final Rule ONE_VOTE = new Rule(
            RuleCard.of(
                    RuleId.M_08,
                    Certainty.SURE,
                    "articles 1er et 19 octies de la loi n° 47-1775",
                    Text.of(
                            "Un sociétaire, une voix, et un seul collège",
                            "One member, one vote, and one college only"),
                    Moment.VOTE),
            Colleges::oneVote);

    static final Rule TALLY = new Rule(
            RuleCard.of(
                    RuleId.M_09,
                    Certainty.UNCERTAIN,
                    "statuts de la coopérative",
                    Text.of(
                            "Les statuts disent comment le résultat d'un collège est reporté (à la proportionnelle ou en bloc)",
                            "The statutes say how a college's result is carried (in proportion or as a bloc)"),
                    Moment.VOTE),
            Colleges::tally);

    private Colleges() {}

    private static Finding weights(Snapshot snapshot) {
        List<College> colleges = snapshot.statutes().colleges();
        if (!snapshot.statutes().isScic()) {
            return Finding.notConcerned("règle propre aux SCIC.", "a SCIC's own rule.");
        }
        if (colleges.isEmpty()) {
            return Finding.passed(
                    "La coopérative n'a pas de collèges : un sociétaire, une voix en assemblée.",
                    "The cooperative has no colleges: one member, one vote in the meeting.");
        }
        List<Text> faults = new ArrayList<>();
        List<Map<String, Object>> failures = new ArrayList<>();
        if (colleges.size() < FEWEST) {
            faults.add(Wording.of(
                    "%d {collège|collèges} au lieu de trois au moins",
                    "%d {college|colleges} instead of at least three", colleges.size()));
        }
        BigDecimal sum = colleges.stream().map(College::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL) != 0) {
            faults.add(Wording.of("la somme des poids est de %s %%", "the weights add up to %s %%", plain(sum)));
        }
        for (College college : colleges) {
            boolean low = college.weight().compareTo(LEAST) < 0;
            if (low || college.weight().compareTo(MOST) > 0) {
                String limit = low ? "10" : "50";
                faults.add(Wording.of(
                        "collège « %s » : %s %%, %s %s %%",
                        "college “%s”: %s %%, %s %s %%",
                        college.name(),
                        plain(college.weight()),
                        low ? Text.of("moins de", "under") : Text.of("plus de", "over"),
                        limit));
                failures.add(Map.of("college", college.id(), "weight", plain(college.weight()), "limit", limit));
            }
        }
        Finding finding = faults.isEmpty()
                ? Finding.passed("Les poids des collèges sont conformes.", "The weights of the colleges conform.")
                : Finding.blocked(
                        Text.of(
                                "Collèges non conformes : "
                                        + faults.stream().map(Text::fr).collect(Collectors.joining(" ; ")) + ".",
                                "Colleges do not conform: "
                                        + faults.stream().map(Text::en).collect(Collectors.joining("; ")) + "."),
                        Text.of(
                                "Prévoir au moins trois collèges de 10 % à 50 % chacun, 100 % en tout (à défaut, des poids égaux).",
                                "Have at least three colleges of 10 % to 50 % each, 100 % in all (equal weights by default)."));
        return finding.with("colleges", colleges.size()).with("sum", plain(sum)).with("failures", failures);
    }

    private static Finding oneVote(Snapshot snapshot) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Line line : snapshot.after().lines()) {
            if (!seen.add(line.holder())) {
                twice.add(line.holder());
            }
        }
        if (!twice.isEmpty()) {
            return Finding.blocked(
                            Text.of(
                                    "Des sociétaires siègent dans plusieurs collèges.",
                                    "Some members sit in several colleges."),
                            Text.of("Ne retenir qu'un collège par sociétaire.", "Keep one college for each member."))
                    .with("holders", twice);
        }
        return Finding.passed(
                "Chaque sociétaire a une voix, dans un seul collège, quel que soit son nombre de parts.",
                "Each member has one vote, in one college, whatever its number of shares.");
    }

    private static Finding tally(Snapshot snapshot) {
        if (snapshot.statutes().colleges().isEmpty()) {
            return Finding.notConcerned("la coopérative n'a pas de collèges.", "the cooperative has no colleges.");
        }
        if (snapshot.statutes().terms().tally() == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "Les statuts enregistrés ne disent pas comment le résultat d'un collège est reporté.",
                            "The recorded statutes do not say how a college's result is carried."),
                    Text.of(
                            "Faire préciser la méthode par les statuts, à la proportionnelle ou en bloc : le résultat d'un scrutin peut en dépendre.",
                            "Set tally: proportional or bloc. The result of a ballot may depend on it."));
        }
        return Finding.passed("La méthode est fixée par les statuts.", "The method is set by the statutes.")
                .with("tally", snapshot.statutes().terms().tally().code());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
