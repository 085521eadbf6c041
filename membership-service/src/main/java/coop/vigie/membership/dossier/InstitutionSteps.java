package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.dossier.Course.Ending;
import coop.vigie.membership.dossier.Course.Form;
import coop.vigie.membership.dossier.Course.Legality;
import coop.vigie.membership.dossier.Course.Review;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.dossier.StepDrafts.EndingDraft;
import coop.vigie.membership.dossier.StepDrafts.FormDraft;
import coop.vigie.membership.dossier.StepDrafts.LegalityDraft;
import coop.vigie.membership.dossier.StepDrafts.ReviewDraft;
import coop.vigie.membership.dossier.StepDrafts.RevocationDraft;
import coop.vigie.membership.dossier.StepDrafts.TransmissionDraft;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;

/** Turns what an institution sends with a step into the event of the state machine. Pure: the time comes in. */
final class InstitutionSteps {

    private InstitutionSteps() {}

    static Membership review(Membership membership, ReviewDraft draft, Instant now) {
        FieldErrors errors = new FieldErrors();
        Euros losses = Money.read(draft.losses(), "/losses", errors);
        Euros equity = Money.read(draft.equity(), "/equity", errors);
        errors.throwIfAny();
        return membership.openReview(
                new Review(now, draft.statutesReceivedOn(), draft.accountsYear(), losses, equity, draft.note()));
    }

    /** What is given now is added to what was known: the act may be published on one day and received on another. */
    static Membership transmission(Membership membership, TransmissionDraft draft, LocalDate today) {
        Transmission before = membership.course().transmission();
        notInFuture("receivedOn", draft.receivedOn(), today);
        notInFuture("publishedOn", draft.publishedOn(), today);
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
                draft.incomplete()));
    }

    static Membership legality(Membership membership, LegalityDraft draft, LocalDate today) {
        notInFuture("on", draft.on(), today);
        Legality now = membership.course().legality();
        LocalDate on = draft.on();
        return membership.record(
                switch (draft.kind()) {
                    case "file-asked" -> legality(
                            now, on, null, now.graciousOn(), now.answeredOn(), now.referredOn(), now.suspendedOn());
                    case "file-completed" -> legality(
                            now,
                            now.fileAskedOn(),
                            on,
                            now.graciousOn(),
                            now.answeredOn(),
                            now.referredOn(),
                            now.suspendedOn());
                    case "gracious-appeal" -> legality(
                            now,
                            now.fileAskedOn(),
                            now.fileCompletedOn(),
                            on,
                            null,
                            now.referredOn(),
                            now.suspendedOn());
                    case "gracious-answer" -> legality(
                            now,
                            now.fileAskedOn(),
                            now.fileCompletedOn(),
                            now.graciousOn(),
                            on,
                            now.referredOn(),
                            now.suspendedOn());
                    case "referral" -> legality(
                            now,
                            now.fileAskedOn(),
                            now.fileCompletedOn(),
                            now.graciousOn(),
                            now.answeredOn(),
                            on,
                            now.suspendedOn());
                    case "suspension" -> legality(
                            now,
                            now.fileAskedOn(),
                            now.fileCompletedOn(),
                            now.graciousOn(),
                            now.answeredOn(),
                            now.referredOn(),
                            on);
                    default -> legality(
                            now,
                            now.fileAskedOn(),
                            now.fileCompletedOn(),
                            now.graciousOn(),
                            now.answeredOn(),
                            now.referredOn(),
                            null);
                });
    }

    private static Legality legality(
            Legality now,
            LocalDate asked,
            LocalDate completed,
            LocalDate gracious,
            LocalDate answered,
            LocalDate referred,
            LocalDate suspended) {
        return new Legality(asked, completed, gracious, answered, referred, suspended, now.regularisationSince());
    }

    static Membership form(Membership membership, FormDraft draft, LocalDate today) {
        notInFuture("signedOn", draft.signedOn(), today);
        long shares = draft.shares() == null ? membership.request().shares() : draft.shares();
        if (shares != membership.request().shares()) {
            throw Refusal.conflict(
                    "shares-differ",
                    Text.of(
                            "Le bulletin porte %d parts ; la délibération en autorise %d."
                                    .formatted(shares, membership.request().shares()),
                            "The form has %d shares; the deliberation authorises %d."
                                    .formatted(shares, membership.request().shares())));
        }
        return membership.signForm(new Form(draft.signedOn(), draft.signatory(), shares));
    }

    static Membership abandonment(Membership membership, EndingDraft draft, LocalDate today) {
        notInFuture("on", draft.on(), today);
        return membership.abandon(new Ending(draft.on(), draft.reason()));
    }

    static Membership revocation(Membership membership, RevocationDraft draft, LocalDate today) {
        notInFuture("on", draft.on(), today);
        return membership.revoke(Boolean.TRUE.equals(draft.byCourt()), new Ending(draft.on(), draft.reason()));
    }

    static void notInFuture(String field, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Refusal.invalid(
                    "/" + field,
                    "date-in-future",
                    Text.of("Cette date est dans l'avenir.", "This date is in the future."));
        }
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
