package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Electorate;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.member.Drafts.VoteDraft;
import coop.vigie.membership.member.MemberViews.ElectorateView;
import coop.vigie.membership.member.MemberViews.TallyView;
import coop.vigie.membership.member.MemberViews.VoterView;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts a ballot by the statutes, against the electorate at the record date: nobody votes twice, nobody votes who is no member. */
@ApplicationScoped
class CountVotes {

    private final RegisterAccess access;
    private final Electorate electorate;
    private final Validation validation;
    private final Author author;

    CountVotes(RegisterAccess access, Electorate electorate, Validation validation, Author author) {
        this.access = access;
        this.author = author;
        this.electorate = electorate;
        this.validation = validation;
    }

    /** Who may vote at this date; reading it is noted, like any reading of the register. */
    @Transactional
    ElectorateView electorate(String id, LocalDate on) {
        access.requireKept(id);
        LocalDate day = on == null ? author.today() : on;
        access.log(id, "electorate as of " + day);
        return new ElectorateView(
                day,
                electorate.at(id, day).size(),
                electorate.byCollege(id, day),
                electorate.at(id, day).stream()
                        .map(h -> new VoterView(h.id(), h.number(), h.name(), h.category(), h.college()))
                        .toList());
    }

    @Transactional
    TallyView handle(String id, VoteDraft draft) {
        Cooperative cooperative = access.requireKept(id);
        validation.check(draft);
        Map<String, Long> voters = electorate.byCollege(id, draft.recordDate());
        FieldErrors errors = new FieldErrors();
        draft.votes().forEach((college, votes) -> {
            if (!sits(cooperative, college)) {
                errors.add("/votes/" + college, "unknown-college", unknown(cooperative));
                return;
            }
            long most = voters.getOrDefault(college, 0L);
            errors.check(
                    votes.votesFor() + votes.votesAgainst() <= most,
                    "/votes/" + college,
                    "more-votes-than-voters",
                    Wording.of(
                            "%d {votant|votants} au plus dans ce collège à la date retenue.",
                            "At most %d {voter|voters} in this college at the record date.", most));
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

    private static boolean sits(Cooperative cooperative, String college) {
        return cooperative.statutes().colleges().isEmpty()
                ? Electorate.ALL.equals(college)
                : cooperative.statutes().college(college).isPresent();
    }

    private static Text unknown(Cooperative cooperative) {
        return cooperative.statutes().colleges().isEmpty()
                ? Text.of(
                        "La coopérative n'a pas de collèges : donnez toutes les voix sous « all ».",
                        "The cooperative has no colleges: give all votes under \"all\".")
                : Text.of("Ce collège n'est pas dans les statuts.", "This college is not in the statutes.");
    }
}
