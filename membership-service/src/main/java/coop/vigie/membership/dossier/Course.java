package coop.vigie.membership.dossier;

import coop.vigie.membership.rule.Advance;
import coop.vigie.membership.rule.Paying;
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
     * @param aid under which law of State aid the entry is made; null where it is not said
     * @param advance in current account, beside the shares; null where there is none
     * @param texts what the documents say of this project in its author's words
     */
    public record Review(
            Instant openedAt,
            LocalDate statutesReceivedOn,
            Integer accountsYear,
            Euros losses,
            Euros equity,
            StateAid aid,
            Advance advance,
            Texts texts,
            String note) {}

    /**
     * How the entry stands with State aid law.
     *
     * @param basis market-investor, de-minimis, de-minimis-sgei or other
     * @param statementOn when the cooperative stated the aids of its single undertaking; null where it has not
     */
    public record StateAid(String basis, LocalDate statementOn) {

        /** Whether it is for a service of general economic interest. */
        boolean isSgei() {
            return "de-minimis-sgei".equals(basis);
        }

        /** Whether the amount of the shares counts as an aid. */
        boolean isDeMinimis() {
            return basis != null && basis.startsWith("de-minimis");
        }
    }

    /** What only its author can say; each part is null until it is said. */
    public record Texts(
            String competence,
            String epciLink,
            String commission,
            String discardedOptions,
            String budget,
            String court) {

        /** Nothing said yet. */
        public static final Texts NONE = new Texts(null, null, null, null, null, null);
    }

    /**
     * The project as checked, with the register that it was checked on.
     *
     * @param position number of the last movement of that register
     * @param hash of the snapshot's figures
     */
    public record Project(
            LocalDate readyOn, long position, String hash, long sharesThen, long publicSharesThen, String visa) {}

    /**
     * What the assembly decided.
     *
     * @param castingVote for or against, where the president's vote decided; else null
     * @param signatory who is empowered to sign; null where the act names the executive only
     * @param authorisedUntil last day on which the form may be signed; null where the act sets none
     */
    public record Deliberation(
            String number,
            LocalDate votedOn,
            long votesFor,
            long votesAgainst,
            long abstentions,
            String castingVote,
            List<String> recusals,
            Representative representative,
            Boolean explanatoryNote,
            Sitting sitting,
            String signatory,
            LocalDate authorisedUntil,
            List<Adjournment> adjournments) {

        /** Whether it carries: the president's vote decides where the others are tied (L. 2121-20). */
        public boolean adopted() {
            return votesFor > votesAgainst || votesFor == votesAgainst && "for".equals(castingVote);
        }
    }

    /** How the assembly sat; each part is null where it is not known. */
    public record Sitting(
            LocalDate convenedOn, String rapporteur, Long members, Long present, Long proxies, Long quorum) {

        /** Who was there in person, where it is known how many were present or represented. */
        public long inTheRoom() {
            return present - (proxies == null ? 0 : proxies);
        }
    }

    /** A vote put off to another meeting. */
    public record Adjournment(LocalDate on, String reason) {}

    /** Who sits for the institution. */
    public record Representative(String name, String substitute, LocalDate from, LocalDate until, String act) {}

    /**
     * The act's publication and its reception by the State.
     *
     * @param incomplete where annexes were missing, so that the prefect may ask for them
     * @param certifiedOn when the executive certified that the act is enforceable; proof, not condition
     */
    public record Transmission(
            String reference, LocalDate receivedOn, LocalDate publishedOn, Boolean incomplete, LocalDate certifiedOn) {}

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
    public record Payments(Euros paid, Euros excess, LocalDate noticeOn) {

        Payments plus(Euros taken, Euros over) {
            return new Payments(paid.plus(taken), excess.plus(over), noticeOn);
        }

        /** What is late of this amount: the first quarter, which comes with the entry, or what was called for. */
        Euros arrears(Euros due, Euros called) {
            return Paying.least(due).minus(paid).max(called).min(due.minus(paid));
        }

        Payments noticed(LocalDate on) {
            return new Payments(paid, excess, on);
        }
    }

    /** How it ended before its time. */
    public record Ending(LocalDate on, String reason) {}

    /** Whether its shares came in by this movement. */
    boolean isEnteredBy(long movement) {
        return registration != null && registration.movement() == movement;
    }

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
