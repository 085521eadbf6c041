package coop.vigie.membership.dossier;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.Course.Adjournment;
import coop.vigie.membership.dossier.Course.Deliberation;
import coop.vigie.membership.dossier.Course.Representative;
import coop.vigie.membership.dossier.Course.Sitting;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.DeliberationDraft;
import coop.vigie.membership.dossier.StepDrafts.RepresentativeDraft;
import coop.vigie.membership.representative.Mandate;
import coop.vigie.membership.representative.RecordMandate;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.French;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records the vote of the assembly: adopted, rejected, or put off to another meeting. */
@ApplicationScoped
class RecordDeliberation {

    private static final long MOST_VOTES = 10_000;

    private final DossierAccess access;
    private final DossierTools tools;
    private final RunChecks checks;
    private final RecordMandate mandates;

    RecordDeliberation(DossierAccess access, DossierTools tools, RunChecks checks, RecordMandate mandates) {
        this.access = access;
        this.tools = tools;
        this.checks = checks;
        this.mandates = mandates;
    }

    @Transactional
    Membership handle(UUID id, DeliberationDraft draft) {
        Membership before = access.lockAdvancing(id, Side.INSTITUTION);
        demandReadable(draft);
        if (Boolean.TRUE.equals(draft.adjourned())) {
            return tools.save(before, before.adjourn(adjourned(before, draft)), "adjournment", draft);
        }
        Membership after = before.deliberate(decision(before, draft));
        demandQuorum(draft);
        demandShares(before, draft);
        demandNoInterest(before, draft);
        openMandate(after);
        return tools.save(before, after, "deliberation", draft);
    }

    /** Who is named by an adopted act has a mandate from that day on. */
    private void openMandate(Membership after) {
        Representative who = after.course().deliberation().representative();
        if (who != null && after.status() == MembershipStatus.DELIBERATED) {
            mandates.open(new Mandate(
                    Ids.next(),
                    1,
                    after.organisation(),
                    after.cooperative(),
                    who.name(),
                    who.substitute(),
                    "délibération n° " + who.act() + " du " + French.date(who.from()),
                    who.from(),
                    who.until(),
                    null,
                    null,
                    null));
        }
    }

    private void demandReadable(DeliberationDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(tools.validation().errors(draft));
        if (draft != null && !Boolean.TRUE.equals(draft.adjourned())) {
            Text number =
                    Text.of("Le numéro de la délibération est attendu.", "The deliberation's number is expected.");
            errors.check(draft.number() != null && !draft.number().isBlank(), "/number", "not-blank", number);
            votes(draft.votesFor(), "/for", errors);
            votes(draft.votesAgainst(), "/against", errors);
            SittingCheck.castingVote(draft, errors);
        }
        if (draft != null && draft.votedOn() != null) {
            NotInFuture.check(draft.votedOn(), tools.author().today(), "/votedOn", errors);
            SittingCheck.check(draft, errors);
        }
        errors.throwIfAny();
    }

    private static void votes(Long count, String pointer, FieldErrors errors) {
        errors.check(
                count != null && count >= 0 && count <= MOST_VOTES,
                pointer,
                "votes-malformed",
                Text.of(
                        "Un nombre de voix est attendu, de 0 à 10 000.",
                        "A number of votes is expected, 0 to 10 000."));
    }

    private static Deliberation adjourned(Membership before, DeliberationDraft draft) {
        Deliberation soFar = before.course().deliberation();
        List<Adjournment> all = new ArrayList<>(soFar == null ? List.of() : soFar.adjournments());
        all.add(new Adjournment(draft.votedOn(), draft.reason()));
        return new Deliberation(null, null, 0, 0, 0, null, List.of(), null, null, null, null, null, all);
    }

    private static Deliberation decision(Membership before, DeliberationDraft draft) {
        Deliberation soFar = before.course().deliberation();
        return new Deliberation(
                draft.number(),
                draft.votedOn(),
                draft.votesFor(),
                draft.votesAgainst(),
                draft.abstentions() == null ? 0 : draft.abstentions(),
                draft.castingVote(),
                draft.recusals() == null ? List.of() : draft.recusals(),
                representative(draft),
                draft.explanatoryNote(),
                new Sitting(
                        draft.convenedOn(),
                        draft.rapporteur(),
                        draft.members(),
                        draft.present(),
                        draft.proxies(),
                        draft.quorum()),
                draft.signatory(),
                draft.authorisedUntil(),
                soFar == null ? List.of() : soFar.adjournments());
    }

    private static Representative representative(DeliberationDraft draft) {
        RepresentativeDraft who = draft.representative();
        return who == null
                ? null
                : new Representative(who.name(), who.substitute(), draft.votedOn(), who.until(), draft.number());
    }

    private static void demandQuorum(DeliberationDraft draft) {
        if (draft.quorum() != null && draft.present() != null && SittingCheck.inTheRoom(draft) < draft.quorum()) {
            throw Refusal.conflict(
                    "quorum-missing",
                    Wording.of(
                            "%d {membre|membres} dans la salle pour un quorum de %d, où les pouvoirs ne comptent pas : la délibération ne peut être enregistrée.",
                            "%d {member|members} in the room for a quorum of %d, in which proxies do not count: the deliberation cannot be recorded.",
                            SittingCheck.inTheRoom(draft),
                            draft.quorum()));
        }
    }

    private static void demandShares(Membership before, DeliberationDraft draft) {
        if (draft.shares() != null && draft.shares() != before.request().shares()) {
            throw Refusal.conflict(
                    "shares-differ",
                    Wording.of(
                            "L'assemblée a voté %d {part|parts} et le projet vérifié en compte %d : reprenez l'instruction.",
                            "The assembly voted %d {share|shares} and the checked project has %d: go back to the review.",
                            draft.shares(),
                            before.request().shares()));
        }
    }

    private void demandNoInterest(Membership before, DeliberationDraft draft) {
        Snapshot snapshot = checks.snapshot(before, draft.votedOn());
        Decision decision = new Decision(
                draft.votedOn(), draft.number(), null, null, null, null, null, null, draft.interested(), null);
        Facts facts = snapshot.facts().with(decision);
        Rules.of(RuleId.M_30).evaluate(snapshot.with(facts)).demand();
    }
}
