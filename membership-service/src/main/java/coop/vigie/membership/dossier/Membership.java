package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.Course.Approval;
import coop.vigie.membership.dossier.Course.Deliberation;
import coop.vigie.membership.dossier.Course.Ending;
import coop.vigie.membership.dossier.Course.Form;
import coop.vigie.membership.dossier.Course.Payments;
import coop.vigie.membership.dossier.Course.Project;
import coop.vigie.membership.dossier.Course.Registration;
import coop.vigie.membership.dossier.Course.Review;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.rule.AppealPeriod;
import coop.vigie.membership.rule.StatutoryTerms;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * State machine A: the dossier of an institution that becomes a member. Each method is one event of the machine; it returns the
 * dossier after it, or refuses with what has to happen first. Rules of law are asked beside it, by the use cases.
 *
 * @param request what is asked for
 * @param course what has happened so far
 */
public record Membership(
        UUID id,
        long version,
        String cooperative,
        String organisation,
        Request request,
        MembershipStatus status,
        Course course,
        Instant createdAt) {

    static Membership declare(UUID id, String cooperative, String organisation, Request request, Instant now) {
        return new Membership(id, 1, cooperative, organisation, request, MembershipStatus.INTENTION, Course.NONE, now);
    }

    /** Something else is asked for: a project that was ready goes back to its review. */
    Membership change(Request other) {
        Guards.require(this, MembershipStatus.INTENTION, MembershipStatus.UNDER_REVIEW, MembershipStatus.READY);
        MembershipStatus next = status == MembershipStatus.READY ? MembershipStatus.UNDER_REVIEW : status;
        return new Membership(id, version + 1, cooperative, organisation, other, next, course, createdAt);
    }

    Membership openReview(Review review) {
        Guards.require(this, MembershipStatus.INTENTION, MembershipStatus.UNDER_REVIEW);
        return to(MembershipStatus.UNDER_REVIEW, course.with(review));
    }

    /** The project as checked; checked again when the register has moved too long ago. */
    Membership makeReady(Project project) {
        Guards.require(this, MembershipStatus.UNDER_REVIEW, MembershipStatus.READY);
        return to(MembershipStatus.READY, course.with(project));
    }

    Membership deliberate(Deliberation decision) {
        Guards.require(this, MembershipStatus.READY);
        Guards.requireFresh(course.project().readyOn(), decision.votedOn());
        Guards.afterAdjournments(decision);
        Guards.twoPersons(decision.representative());
        return to(
                decision.adopted() ? MembershipStatus.DELIBERATED : MembershipStatus.REJECTED_BY_ASSEMBLY,
                course.with(decision));
    }

    /** The vote is put off: the project stays ready. */
    Membership adjourn(Deliberation soFar) {
        Guards.require(this, MembershipStatus.READY);
        Guards.withReason(soFar);
        return to(MembershipStatus.READY, course.with(soFar));
    }

    Membership transmit(Transmission transmission) {
        Guards.require(this, MembershipStatus.DELIBERATED, MembershipStatus.TRANSMITTED);
        Guards.afterVote(transmission, course.deliberation().votedOn());
        boolean both = transmission.receivedOn() != null && transmission.publishedOn() != null;
        return to(both ? MembershipStatus.ENFORCEABLE : MembershipStatus.TRANSMITTED, course.with(transmission));
    }

    /** A day of the act was recorded wrong: the state stays, and the prefect's delay is counted from the right one. */
    Membership correct(Transmission transmission) {
        return to(status, course.with(transmission));
    }

    Membership record(Legality legality) {
        if (course.transmission() == null || course.transmission().receivedOn() == null || status.isEnd()) {
            throw Guards.wrongState(status, MembershipStatus.TRANSMITTED, MembershipStatus.ENFORCEABLE);
        }
        return to(status, course.with(legality));
    }

    Membership signForm(Form form) {
        Guards.requireNotSuspended(this, form.signedOn());
        // A member that is no public body needs no act of an assembly: it signs once its project is ready.
        Guards.require(this, request.publicBody() ? MembershipStatus.ENFORCEABLE : MembershipStatus.READY);
        return to(MembershipStatus.SUBSCRIBED_FORM_SIGNED, course.with(form));
    }

    Membership approve(Approval approval, StatutoryTerms terms) {
        Guards.require(this, MembershipStatus.SUBSCRIBED_FORM_SIGNED);
        Guards.notBefore(
                approval.granted() ? "approvedOn" : "refusedOn",
                approval.on(),
                course.form().signedOn());
        Guards.inTimeToAnswer(approval, course.form().signedOn(), terms);
        return to(
                approval.granted() ? MembershipStatus.APPROVED : MembershipStatus.APPROVAL_REFUSED,
                course.with(approval));
    }

    Membership register(Registration registration) {
        Guards.requireNotSuspended(this, registration.effectiveOn());
        Guards.require(this, MembershipStatus.APPROVED);
        Euros toReturn =
                course.payments() == null ? Euros.ZERO : course.payments().excess();
        return to(
                MembershipStatus.REGISTERED, course.with(registration).with(new Payments(Euros.ZERO, toReturn, null)));
    }

    /**
     * Takes in a payment; what is over the amount due is kept as an excess, to be returned.
     *
     * @param room what the shares that the holder still has leave to be paid
     */
    Membership pay(Euros amount, Euros room) {
        Guards.requireNotSuspended(this);
        Guards.require(this, MembershipStatus.REGISTERED, MembershipStatus.PARTLY_PAID, MembershipStatus.PAID);
        Euros taken = amount.min(remaining()).min(room);
        return paid(course.payments().plus(taken, amount.minus(taken)));
    }

    /** A payment is taken back; where what it brought was whole, the dossier is not any more. */
    Membership reverse(Euros taken) {
        Guards.require(this, MembershipStatus.REGISTERED, MembershipStatus.PARTLY_PAID, MembershipStatus.PAID);
        return paid(course.payments().plus(taken.negated(), Euros.ZERO));
    }

    private Membership paid(Payments after) {
        MembershipStatus next = !after.paid().isPositive()
                ? MembershipStatus.REGISTERED
                : after.paid().compareTo(due()) >= 0 ? MembershipStatus.PAID : MembershipStatus.PARTLY_PAID;
        return to(next, course.with(after));
    }

    Membership returned(Euros amount) {
        Payments before = course.payments();
        Euros excess = before == null ? Euros.ZERO : before.excess();
        PaidDates.demandExcess(excess, amount);
        return to(status, course.with(before.plus(Euros.ZERO, amount.negated())));
    }

    /**
     * Formal notice by registered letter.
     *
     * @param called of this member, due before that day and not paid
     */
    Membership giveNotice(LocalDate on, Euros called) {
        Guards.require(this, MembershipStatus.REGISTERED, MembershipStatus.PARTLY_PAID);
        Guards.notBefore("sentOn", on, course.registration().effectiveOn());
        Guards.requireArrears(course.payments().arrears(due(), called), "nothing-due");
        return to(status, course.with(course.payments().noticed(on)));
    }

    /**
     * Three months after formal notice, the unpaid member is excluded by law if the cooperative gives up recovery.
     *
     * @param called of this member, due before the notice and still not paid
     */
    Membership recordDefault(Ending ending, Euros called) {
        Guards.require(this, MembershipStatus.REGISTERED, MembershipStatus.PARTLY_PAID);
        LocalDate notice = course.payments().noticeOn();
        if (notice == null || !ending.on().isAfter(notice.plusMonths(3))) {
            throw Refusal.conflict(
                    "notice-period-running",
                    Text.of(
                            "Le défaut ne se constate que plus de trois mois après une mise en demeure restée sans paiement.",
                            "A default is recorded more than three months after an unanswered formal notice only."));
        }
        Guards.requireArrears(course.payments().arrears(due(), called), "paid-meanwhile");
        return to(MembershipStatus.DEFAULTED, course.with(ending));
    }

    Membership abandon(Ending ending) {
        Guards.require(this, MembershipStatus.INTENTION, MembershipStatus.UNDER_REVIEW, MembershipStatus.READY);
        return to(MembershipStatus.ABANDONED, course.with(ending));
    }

    /** The assembly withdraws its act, or a court annuls it. Shares already entered stay until a movement says otherwise. */
    Membership revoke(boolean byCourt, Ending ending) {
        if (status.isRegistered()) {
            Legality toRegularise = course.legality().toRegularise(ending.on());
            return to(status, course.with(ending).with(toRegularise));
        }
        Guards.require(
                this,
                MembershipStatus.DELIBERATED,
                MembershipStatus.TRANSMITTED,
                MembershipStatus.ENFORCEABLE,
                MembershipStatus.SUBSCRIBED_FORM_SIGNED,
                MembershipStatus.APPROVED);
        return to(byCourt ? MembershipStatus.ANNULLED : MembershipStatus.WITHDRAWN, course.with(ending));
    }

    /** Its shares moved in the register: only its version tells. */
    Membership moved() {
        return to(status, course);
    }

    /** The entry was a mistake and is corrected: it may be entered anew. What was paid is to be returned. */
    Membership unregister() {
        Payments before = course.payments();
        Payments after = new Payments(Euros.ZERO, before.excess().plus(before.paid()), null);
        return to(MembershipStatus.APPROVED, course.with((Registration) null).with(after));
    }

    /** Amount to be paid in all. */
    public Euros due() {
        return course.registration() == null
                ? request.amount()
                : course.registration().amount();
    }

    /** Amount still to be paid. */
    public Euros remaining() {
        return course.payments() == null ? due() : due().minus(course.payments().paid());
    }

    /** The last day on which the prefect may refer the act; null before its reception. */
    public LocalDate appealDeadline() {
        return course.transmission() == null
                ? null
                : AppealPeriod.lastDay(
                        course.transmission().receivedOn(), course.legality().appeal());
    }

    private Membership to(MembershipStatus next, Course after) {
        return new Membership(id, version + 1, cooperative, organisation, request, next, after, createdAt);
    }
}
