package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.Course.Deliberation;
import coop.vigie.membership.dossier.Course.Ending;
import coop.vigie.membership.dossier.Course.Form;
import coop.vigie.membership.dossier.Course.Review;
import coop.vigie.membership.dossier.Course.StateAid;
import coop.vigie.membership.dossier.Course.Texts;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.dossier.StepDrafts.EndingDraft;
import coop.vigie.membership.dossier.StepDrafts.FormDraft;
import coop.vigie.membership.dossier.StepDrafts.LegalityDraft;
import coop.vigie.membership.dossier.StepDrafts.ReviewDraft;
import coop.vigie.membership.dossier.StepDrafts.RevocationDraft;
import coop.vigie.membership.dossier.StepDrafts.TransmissionDraft;
import coop.vigie.membership.rule.Advance;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.time.Instant;
import java.time.LocalDate;

/** Turns what an institution sends with a step into the event of the state machine. Pure: the time comes in. */
final class InstitutionSteps {

    private InstitutionSteps() {}

    /** What is given now is added to what was known: papers come in one by one. */
    static Membership review(Membership membership, ReviewDraft draft, Instant now) {
        FieldErrors errors = new FieldErrors();
        Euros losses = Money.readOptional(draft.losses(), "/losses", errors);
        Euros equity = Money.read(draft.equity(), "/equity", errors);
        Euros amount = Money.readOptional(draft.advance(), "/advance", errors);
        Euros revenue = Money.readOptional(draft.operatingRevenue(), "/operatingRevenue", errors);
        errors.throwIfAny();
        Review before = membership.course().review();
        Review none = new Review(now, null, null, null, null, null, null, Texts.NONE, null);
        Review known = before == null ? none : before;
        return membership.openReview(new Review(
                known.openedAt(),
                or(draft.statutesReceivedOn(), known.statutesReceivedOn()),
                or(draft.accountsYear(), known.accountsYear()),
                or(losses, known.losses()),
                or(equity, known.equity()),
                aid(draft, known.aid()),
                advance(draft, amount, revenue, known.advance()),
                texts(draft, known.texts() == null ? Texts.NONE : known.texts()),
                or(draft.note(), known.note())));
    }

    private static StateAid aid(ReviewDraft draft, StateAid known) {
        if (draft.aidBasis() == null && draft.aidStatementOn() == null) {
            return known;
        }
        return new StateAid(
                or(draft.aidBasis(), known == null ? null : known.basis()),
                or(draft.aidStatementOn(), known == null ? null : known.statementOn()));
    }

    private static Advance advance(ReviewDraft draft, Euros amount, Euros revenue, Advance known) {
        Advance none = new Advance(null, null, null, null, null);
        Advance before = known == null ? none : known;
        Advance after = new Advance(
                or(amount, before.amount()),
                or(revenue, before.operatingRevenue()),
                or(draft.advanceGrantedOn(), before.grantedOn()),
                or(draft.advanceUntil(), before.until()),
                or(draft.advanceRenewed(), before.renewed()));
        return after.equals(none) ? null : after;
    }

    private static Texts texts(ReviewDraft draft, Texts known) {
        return new Texts(
                or(draft.competence(), known.competence()),
                or(draft.epciLink(), known.epciLink()),
                or(draft.commission(), known.commission()),
                or(draft.discardedOptions(), known.discardedOptions()),
                or(draft.budget(), known.budget()),
                or(draft.court(), known.court()));
    }

    /** What is given now is added to what was known: the act may be published on one day and received on another. */
    static Membership transmission(Membership membership, TransmissionDraft draft, LocalDate today) {
        Transmission before = membership.course().transmission();
        NotInFuture.demand(draft.receivedOn(), today, "/receivedOn");
        NotInFuture.demand(draft.publishedOn(), today, "/publishedOn");
        NotInFuture.demand(draft.certifiedOn(), today, "/certifiedOn");
        if (draft.receivedOn() == null && draft.publishedOn() == null && before == null) {
            throw Refusal.invalid(
                    "/receivedOn",
                    "not-null",
                    Text.of(
                            "Donnez la date de réception par l'État (receivedOn), celle de publication (publishedOn), ou les deux.",
                            "Give the day of reception by the State (receivedOn), of publication (publishedOn), or both."));
        }
        return membership.transmit(new Transmission(
                or(draft.reference(), before == null ? null : before.reference()),
                or(draft.receivedOn(), before == null ? null : before.receivedOn()),
                or(draft.publishedOn(), before == null ? null : before.publishedOn()),
                or(draft.incomplete(), before == null ? null : before.incomplete()),
                or(draft.certifiedOn(), before == null ? null : before.certifiedOn())));
    }

    static Membership legality(Membership membership, LegalityDraft draft, LocalDate today) {
        NotInFuture.demand(draft.on(), today, "/on");
        Legality now = membership.course().legality();
        LocalDate on = draft.on();
        Transmission sent = membership.course().transmission();
        LocalDate since = sent == null ? null : sent.receivedOn();
        if (since != null) {
            Guards.notBefore("on", on, since);
        }
        return membership.record(
                switch (draft.kind()) {
                    case "file-asked" -> now.fileAsked(on);
                    case "file-completed" -> now.fileCompleted(after(now.fileAskedOn(), on, "file-asked"));
                    case "gracious-appeal" -> now.graciousAppeal(on);
                    case "gracious-answer" -> now.graciousAnswer(after(now.graciousOn(), on, "gracious-appeal"));
                    case "referral" -> now.referred(on);
                    case "suspension" -> now.suspended(on);
                    default -> {
                        after(now.suspendedOn(), on, "suspension");
                        yield now.lifted(on);
                    }
                });
    }

    /** What answers a letter comes after it. */
    private static LocalDate after(LocalDate letter, LocalDate on, String kind) {
        if (letter == null) {
            throw Refusal.conflict(
                            "letter-missing",
                            Wording.of(
                                    "Enregistrez d'abord ce à quoi cette date répond (%s).",
                                    "First record what this date answers (%s).", kind))
                    .with("needs", kind);
        }
        Guards.notBefore("on", on, letter);
        return on;
    }

    static Membership form(Membership membership, FormDraft draft, LocalDate today) {
        NotInFuture.demand(draft.signedOn(), today, "/signedOn");
        long shares = draft.shares() == null ? membership.request().shares() : draft.shares();
        if (shares != membership.request().shares()) {
            throw Refusal.conflict(
                    "shares-differ",
                    Wording.of(
                            "Le bulletin porte %d {part|parts} ; la délibération en autorise %d.",
                            "The form has %d {share|shares}; the deliberation authorises %d.",
                            shares,
                            membership.request().shares()));
        }
        Membership signed = membership.signForm(new Form(draft.signedOn(), draft.signatory(), shares));
        demandPower(membership.course().deliberation(), draft);
        return signed;
    }

    /** Who signs is empowered by the assembly, and until the day that it set. */
    private static void demandPower(Deliberation act, FormDraft draft) {
        if (act == null || act.votedOn() == null) {
            return;
        }
        Guards.notBefore("signedOn", draft.signedOn(), act.votedOn());
        if (act.signatory() != null
                && !act.signatory().strip().equalsIgnoreCase(draft.signatory().strip())) {
            throw Refusal.conflict(
                            "signatory-not-empowered",
                            Wording.of(
                                    "La délibération autorise « %s » à signer, et non « %s ».",
                                    "The deliberation empowers \"%s\" to sign, not \"%s\".",
                                    act.signatory(),
                                    draft.signatory()))
                    .with("empowered", act.signatory());
        }
        if (act.authorisedUntil() != null && draft.signedOn().isAfter(act.authorisedUntil())) {
            throw Refusal.conflict(
                            "authorisation-lapsed",
                            Wording.of(
                                    "L'autorisation de signer a pris fin le %s : une nouvelle délibération est nécessaire.",
                                    "The power to sign ended on %s: a new deliberation is needed.",
                                    act.authorisedUntil()))
                    .with("authorisedUntil", act.authorisedUntil().toString());
        }
    }

    static Membership abandonment(Membership membership, EndingDraft draft, LocalDate today) {
        NotInFuture.demand(draft.on(), today, "/on");
        return membership.abandon(new Ending(draft.on(), draft.reason()));
    }

    static Membership revocation(Membership membership, RevocationDraft draft, LocalDate today) {
        NotInFuture.demand(draft.on(), today, "/on");
        return membership.revoke(Boolean.TRUE.equals(draft.byCourt()), new Ending(draft.on(), draft.reason()));
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
