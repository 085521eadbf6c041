package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** "What would this ballot give?" */
final class BallotSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Tally method = method(of, draft, errors);
        Map<String, Votes> votes = votes(of, draft, errors);
        errors.throwIfAny();
        Ballot ballot = Ballot.count(method, of.cooperative().statutes().colleges(), votes);
        return new Answer(draft.kind())
                .checks(Rules.evaluate(of.snapshot(), Moment.VOTE), of.locale())
                .method(method.code())
                .ballot(ballot)
                .view();
    }

    /** The votes as they are sent, by college. */
    static Map<String, Votes> votes(Case of, SimulationDraft draft, FieldErrors errors) {
        Case.demandPresent(draft.votes(), "/votes", errors);
        if (draft.votes() != null && !of.cooperative().statutes().colleges().isEmpty()) {
            for (String college : draft.votes().keySet()) {
                errors.check(
                        of.cooperative().statutes().college(college).isPresent(),
                        "/votes/" + college,
                        "unknown-college",
                        Text.of("Ce collège n'est pas dans les statuts.", "This college is not in the statutes."));
            }
        }
        return draft.votes() == null
                ? Map.of()
                : draft.votes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                e -> new Votes(
                                        e.getValue().votesFor(), e.getValue().votesAgainst())));
    }

    /** How it is counted: as asked, else as the statutes say. */
    static Tally method(Case of, SimulationDraft draft, FieldErrors errors) {
        if (draft.method() == null && of.cooperative().statutes().terms().tally() != null) {
            return of.cooperative().statutes().terms().tally();
        }
        return Arrays.stream(Tally.values())
                .filter(t -> t.code().equals(draft.method()))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(
                            "/method",
                            "unknown-value",
                            Text.of(
                                    "Valeurs possibles : proportional, bloc, no-colleges (les statuts n'en fixent pas).",
                                    "Possible values: proportional, bloc, no-colleges (the statutes set none)."));
                    return Tally.NO_COLLEGES;
                });
    }
}
