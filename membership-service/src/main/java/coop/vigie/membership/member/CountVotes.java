package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Electorate;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.VoteDraft;
import coop.vigie.membership.member.MemberViews.TallyView;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts a ballot by the statutes, against the electorate at the record date: nobody votes twice, nobody votes who is no member. */
@ApplicationScoped
class CountVotes {

    private final RegisterDesk desk;
    private final Electorate electorate;
    private final Validation validation;

    CountVotes(RegisterDesk desk, Electorate electorate, Validation validation) {
        this.desk = desk;
        this.electorate = electorate;
        this.validation = validation;
    }

    @Transactional
    TallyView handle(String id, VoteDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        validation.check(draft);
        Map<String, Long> voters = electorate.byCollege(id, draft.recordDate());
        FieldErrors errors = new FieldErrors();
        draft.votes().forEach((college, votes) -> {
            long most = voters.getOrDefault(college, 0L);
            errors.check(
                    votes.votesFor() + votes.votesAgainst() <= most,
                    "/votes/" + college,
                    "more-votes-than-voters",
                    Text.of(
                            "%d votants au plus dans ce collège à la date retenue.".formatted(most),
                            "At most %d voters in this college at the record date.".formatted(most)));
        });
        errors.throwIfAny();
        Tally method = cooperative.statutes().colleges().isEmpty()
                ? Tally.NO_COLLEGES
                : cooperative.statutes().terms().tally();
        if (method == null) {
            throw Refusal.rule(
                    RuleId.M_09.code(),
                    Rules.of(RuleId.M_09).card().article(),
                    Text.of(
                            "Les statuts enregistrés ne disent pas comment le résultat d'un collège est reporté : complétez-les (tally).",
                            "The recorded statutes do not say how a college's result is carried: complete them (tally)."),
                    Map.of());
        }
        Map<String, Votes> votes = draft.votes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Votes(e.getValue().votesFor(), e.getValue().votesAgainst())));
        Ballot ballot = Ballot.count(method, cooperative.statutes().colleges(), votes);
        return new TallyView(
                draft.recordDate(),
                draft.motion(),
                method.code(),
                ballot.percentFor(),
                ballot.adopted(),
                ballot.steps(),
                voters);
    }
}
