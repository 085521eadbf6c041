package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import coop.vigie.membership.value.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a motion still needs: so many votes more of those members who have not voted, in one college or another. One member has one
 * vote, whatever it holds.
 */
final class AdoptionRequirements {

    /** Where there are no colleges, all vote together. */
    private static final String ALL = "all";

    private final Case of;
    private final Tally method;
    private final Map<String, Votes> cast;
    private final Map<String, Long> left;

    private AdoptionRequirements(Case of, Tally method, Map<String, Votes> cast, Map<String, Long> left) {
        this.of = of;
        this.method = method;
        this.cast = cast;
        this.left = left;
    }

    static List<Requirement> of(Case of, SimulationDraft draft, FieldErrors errors) {
        Tally method = BallotSimulation.method(of, draft, errors);
        Map<String, Votes> cast = BallotSimulation.votes(of, draft, errors);
        Map<String, Long> left = new LinkedHashMap<>(electorate(of));
        cast.forEach((college, votes) -> {
            long most = left.getOrDefault(college, 0L);
            long voted = votes.votesFor() + votes.votesAgainst();
            errors.check(
                    voted <= most,
                    "/votes/" + college,
                    "more-votes-than-voters",
                    Wording.of(
                            "%d {votant|votants} au plus dans ce collège.",
                            "At most %d {voter|voters} in this college.", most));
            left.merge(college, -voted, Long::sum);
        });
        errors.throwIfAny();
        return new AdoptionRequirements(of, method, cast, left).all();
    }

    private static Map<String, Long> electorate(Case of) {
        return of.snapshot().standing().lines().stream()
                .filter(line -> line.shares() > 0)
                .collect(Collectors.groupingBy(
                        AdoptionRequirements::college, LinkedHashMap::new, Collectors.counting()));
    }

    private static String college(Line line) {
        return line.college() == null ? ALL : line.college();
    }

    private List<Requirement> all() {
        List<Requirement> takes = new ArrayList<>();
        if (adopted(cast)) {
            return takes;
        }
        left.forEach((college, most) -> LongStream.rangeClosed(1, most)
                .filter(more -> adopted(with(cast, college, more)))
                .findFirst()
                .ifPresent(more -> takes.add(votes(college, more))));
        if (takes.isEmpty()) {
            takes.add(together());
        }
        return takes;
    }

    private Requirement votes(String college, long more) {
        return Requirement.of(
                "votes",
                "M-08",
                true,
                Wording.of(
                        "%d voix {favorable|favorables} de plus, %s.",
                        "%d more {vote|votes} for, %s.", more, named(college)),
                of.locale(),
                "college",
                college,
                "votes",
                more);
    }

    /** No college alone does it: all who have not voted, or nobody. */
    private Requirement together() {
        Map<String, Votes> whole = cast;
        for (Map.Entry<String, Long> rest : left.entrySet()) {
            whole = with(whole, rest.getKey(), rest.getValue());
        }
        return adopted(whole)
                ? Requirement.of(
                        "votes",
                        "M-08",
                        false,
                        Text.of(
                                "Des voix favorables de plusieurs collèges : aucun n'y suffit seul.",
                                "Votes for from several colleges: none of them is enough alone."),
                        of.locale(),
                        "left",
                        left)
                : Requirement.of(
                        "out-of-reach",
                        "M-08",
                        false,
                        Text.of(
                                "Même toutes les voix restantes n'y suffiraient pas.",
                                "Even all votes that are left would not be enough."),
                        of.locale(),
                        "left",
                        left);
    }

    private boolean adopted(Map<String, Votes> votes) {
        return Ballot.count(method, of.cooperative().statutes().colleges(), votes)
                .adopted();
    }

    private static Map<String, Votes> with(Map<String, Votes> votes, String college, long more) {
        Map<String, Votes> after = new LinkedHashMap<>(votes);
        after.merge(
                college,
                new Votes(more, 0),
                (a, b) -> new Votes(a.votesFor() + b.votesFor(), a.votesAgainst() + b.votesAgainst()));
        return after;
    }

    private Text named(String college) {
        return of.cooperative()
                .statutes()
                .college(college)
                .map(College::name)
                .map(name -> Text.of("collège « %s »".formatted(name), "college \"%s\"".formatted(name)))
                .orElse(Text.of("tous collèges ensemble", "all together"));
    }
}
