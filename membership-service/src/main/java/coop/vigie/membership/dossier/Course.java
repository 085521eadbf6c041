package coop.vigie.membership.dossier;

import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a dossier so far; each part is null until it has. */
public record Course(
        Review review,
        Project project,
        Deliberation deliberation,
        Transmission transmission,
        Legality legality,
        Form form,
        Approval approval,
        Registration registration,
        Payments payments,
        Ending ending) {

    /** Nothing has happened yet. */
    static final Course NONE = new Course(null, null, null, null, Legality.NONE, null, null, null, null, null);

    /**
     * What was looked at to prepare the decision.
     *
     * @param statutesReceivedOn when the cooperative's statutes came in
     * @param accountsYear the last approved accounts; null where they are missing
     * @param losses losses on their balance sheet
     */
    public record Review(
            Instant openedAt,
            LocalDate statutesReceivedOn,
            Integer accountsYear,
            Euros losses,
            Euros equity,
            String note) {}

    /**
     * The project as checked, with the register that it was checked on.
     *
     * @param position number of the last movement of that register
     * @param hash of the snapshot's figures
     */
    public record Project(
            LocalDate readyOn, long position, String hash, long sharesThen, long publicSharesThen, String visa) {}

    /** What the assembly decided. */
    public record Deliberation(
            String number,
            LocalDate votedOn,
            long votesFor,
            long votesAgainst,
            long abstentions,
            List<String> recusals,
            Representative representative,
            Boolean explanatoryNote,
            List<Adjournment> adjournments) {}

    /** A vote put off to another meeting. */
    public record Adjournment(LocalDate on, String reason) {}

    /** Who sits for the institution. */
    public record Representative(String name, String substitute, LocalDate from, LocalDate until, String act) {}

    /** The act's publication and its reception by the State. */
    public record Transmission(String reference, LocalDate receivedOn, LocalDate publishedOn, Boolean incomplete) {}

    /** Letters and orders after the transmission. They are flags, not states. */
    public record Legality(
            LocalDate fileAskedOn,
            LocalDate fileCompletedOn,
            LocalDate graciousOn,
            LocalDate answeredOn,
            LocalDate referredOn,
            LocalDate suspendedOn,
            LocalDate regularisationSince) {

        static final Legality NONE = new Legality(null, null, null, null, null, null, null);
    }

    /** The subscription form. */
    public record Form(LocalDate signedOn, String signatory, long shares) {}

    /** The cooperative's answer. */
    public record Approval(LocalDate on, String body, boolean granted, String reference) {}

    /** The entry in the register. */
    public record Registration(long movement, LocalDate effectiveOn, Euros amount) {}

    /**
     * Money received for it.
     *
     * @param excess paid over what is due, to be returned
     */
    public record Payments(Euros paid, Euros excess, LocalDate noticeOn) {}

    /** How it ended before its time. */
    public record Ending(LocalDate on, String reason) {}

    Course with(Review other) {
        return new Course(
                other, project, deliberation, transmission, legality, form, approval, registration, payments, ending);
    }

    Course with(Project other) {
        return new Course(
                review, other, deliberation, transmission, legality, form, approval, registration, payments, ending);
    }

    Course with(Deliberation other) {
        return new Course(
                review, project, other, transmission, legality, form, approval, registration, payments, ending);
    }

    Course with(Transmission other) {
        return new Course(
                review, project, deliberation, other, legality, form, approval, registration, payments, ending);
    }

    Course with(Legality other) {
        return new Course(
                review, project, deliberation, transmission, other, form, approval, registration, payments, ending);
    }

    Course with(Form other) {
        return new Course(
                review, project, deliberation, transmission, legality, other, approval, registration, payments, ending);
    }

    Course with(Approval other) {
        return new Course(
                review, project, deliberation, transmission, legality, form, other, registration, payments, ending);
    }

    Course with(Registration other) {
        return new Course(
                review, project, deliberation, transmission, legality, form, approval, other, payments, ending);
    }

    Course with(Payments other) {
        return new Course(
                review, project, deliberation, transmission, legality, form, approval, registration, other, ending);
    }

    Course with(Ending other) {
        return new Course(
                review, project, deliberation, transmission, legality, form, approval, registration, payments, other);
    }
}
