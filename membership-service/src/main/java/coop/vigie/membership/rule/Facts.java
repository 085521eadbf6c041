package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a case besides the register. Each part is null where nothing is known of it, and a rule then says what is
 * missing instead of guessing.
 */
public record Facts(
        Subscriber subscriber,
        Decision decision,
        Payment payment,
        PublicAid aid,
        Balance balance,
        Year year,
        Passing passing,
        Exclusion exclusion) {

    /** A case of which nothing is known. */
    public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null);

    /**
     * Who would become a member.
     *
     * @param kind as the catalogue has it, such as {@code epci}
     * @param ownLegalPersonality false for a service with mere financial autonomy; null where not known
     * @param localInterest the competence or the local public interest, argued in writing
     * @param legalBasis the text that allows it where the general rule does not; null where there is none
     * @param population inhabitants; null where not known
     * @param aidBasis market-investor, de-minimis, de-minimis-sgei or other; null where it is not said
     */
    public record Subscriber(
            String kind,
            Boolean ownLegalPersonality,
            String localInterest,
            String legalBasis,
            Integer population,
            String aidBasis) {

        /** Whether its shares count under the ceiling: the State's do not. */
        public static boolean isPublicBody(String kind) {
            return kind != null
                    && List.of("commune", "epci", "departement", "region", "public-establishment")
                            .contains(kind);
        }
    }

    /**
     * What the assembly decided, and what became of the act.
     *
     * @param shares number voted
     * @param explanatoryNote whether the note went out with the summons; null where not known
     * @param representative who sits for the authority; null where nobody was named
     * @param conflicts where the representative took part although concerned
     * @param appeal letters that move the prefect's delay; null where there is none
     */
    public record Decision(
            LocalDate votedOn,
            String number,
            Long shares,
            Boolean explanatoryNote,
            LocalDate receivedOn,
            LocalDate publishedOn,
            String representative,
            String substitute,
            List<String> conflicts,
            Appeal appeal) {}

    /** Letters after the transmission that start the delay anew, and the day on which the prefect went to court, if he did. */
    public record Appeal(
            LocalDate fileAskedOn,
            LocalDate fileCompletedOn,
            LocalDate graciousOn,
            LocalDate answeredOn,
            LocalDate referredOn) {}

    /**
     * Money on a subscription.
     *
     * @param subscribed amount of the shares
     * @param paid before now
     * @param now the payment that is about to be recorded; zero to look at how things stand
     * @param subscribedOn date of effect of the entry; null before it
     * @param noticeOn the registered letter that calls for payment; null where there is none
     */
    public record Payment(Euros subscribed, Euros paid, Euros now, LocalDate subscribedOn, LocalDate noticeOn) {}

    /**
     * Public aid to the cooperative as a single undertaking.
     *
     * @param granted what was granted, by the date of the legal right to it; null where nothing is known of it
     * @param asked the aid that is looked at now; zero where there is none
     * @param servicesOfGeneralInterest whether it is granted for a service of general economic interest
     * @param advance in current account by the authority; null where nothing is known of one
     */
    public record PublicAid(List<Grant> granted, Euros asked, boolean servicesOfGeneralInterest, Advance advance) {

        /** One aid, on the date of the legal right to it, for a service of general economic interest or not. */
        public record Grant(LocalDate on, Euros amount, boolean sgei) {}
    }

    /** The approved balance sheet that an exit is valued on. */
    public record Balance(Euros capital, Euros legalReserve, Euros statutoryReserves, Euros losses) {}

    /**
     * A year's surplus and what is proposed to be done with it.
     *
     * @param tmo the half-yearly mean bond rates (TMO) of the three calendar years before the meeting, in percent
     * @param interest proposed interest; null where the most is looked for
     * @param reservesReachCapital whether all reserves together are as high as the capital, so that the legal one may stop
     * @param legalReserve proposed; null for the least possible
     * @param statutoryReserve proposed; null for the least possible
     * @param patronage proposed distribution by patronage or free shares; zero where there is none
     */
    public record Year(
            Euros surplus,
            Euros publicAid,
            Euros paidCapital,
            List<BigDecimal> tmo,
            Euros interest,
            Euros patronage,
            boolean reservesReachCapital,
            Euros legalReserve,
            Euros statutoryReserve) {}

    /**
     * How shares go from one holder to another.
     *
     * @param byLaw whether a merger, a transformation or the like passes them on, so that nobody approves
     * @param approval reference of the approval; null where there is none
     */
    public record Passing(boolean byLaw, String approval) {}

    /**
     * What an exclusion rests on.
     *
     * @param motives null where none was written
     * @param heardOn day on which the member was heard, or summoned to be; null where it was not
     * @param votesExpressed null, like the votes for, where the meeting has not voted
     */
    public record Exclusion(String motives, LocalDate heardOn, Long votesFor, Long votesExpressed) {}

    /** The same with a way in which shares pass. */
    public Facts with(Passing other) {
        return new Facts(subscriber, decision, payment, aid, balance, year, other, exclusion);
    }

    /** The same with an exclusion. */
    public Facts with(Exclusion other) {
        return new Facts(subscriber, decision, payment, aid, balance, year, passing, other);
    }

    /** The same with a subscriber. */
    public Facts with(Subscriber other) {
        return new Facts(other, decision, payment, aid, balance, year, passing, exclusion);
    }

    /** The same with a decision. */
    public Facts with(Decision other) {
        return new Facts(subscriber, other, payment, aid, balance, year, passing, exclusion);
    }

    /** The same with a payment. */
    public Facts with(Payment other) {
        return new Facts(subscriber, decision, other, aid, balance, year, passing, exclusion);
    }

    /** The same with public aid. */
    public Facts with(PublicAid other) {
        return new Facts(subscriber, decision, payment, other, balance, year, passing, exclusion);
    }

    /** The same with a balance sheet. */
    public Facts with(Balance other) {
        return new Facts(subscriber, decision, payment, aid, other, year, passing, exclusion);
    }

    /** The same with a year. */
    public Facts with(Year other) {
        return new Facts(subscriber, decision, payment, aid, balance, other, passing, exclusion);
    }
}
