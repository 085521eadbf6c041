package coop.vigie.membership.member;

import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.member.AidStore.Aid;
import coop.vigie.membership.member.PeriodStore.Period;
import coop.vigie.membership.member.TransferRefusalStore.TransferRefusal;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.DeMinimis;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered about the life of members. */
final class MemberViews {

    private MemberViews() {}

    record ListView<T>(List<T> items) {}

    @Schema(description = "A movement just entered")
    record EnteredView(
            long number, String kind, UUID holder, long shares, Long linked, LocalDate effectiveOn, String hash) {

        static EnteredView of(Movement m) {
            return new EnteredView(
                    m.number(),
                    m.entry().kind().code(),
                    m.entry().holder(),
                    m.entry().shares(),
                    m.entry().linked(),
                    m.entry().effectiveOn(),
                    m.hash());
        }
    }

    @Schema(description = "Movements just entered")
    record EnteredsView(List<EnteredView> items) {}

    @Schema(description = "Where a member, or a former one, stands")
    record PositionView(
            UUID holder,
            long number,
            String name,
            String organisation,
            boolean naturalPerson,
            long shares,
            @Schema(description = "Date of effect of its first entry, or of that of the authority that it absorbed")
                    LocalDate since,
            String standing,
            String label) {

        static PositionView of(Holder h, Locale locale) {
            return new PositionView(
                    h.id(),
                    h.number(),
                    h.name(),
                    h.organisation(),
                    h.naturalPerson(),
                    h.shares(),
                    h.since(),
                    h.standing().name(),
                    h.standing().label().in(locale));
        }
    }

    @Schema(description = "A transfer that was not approved")
    record TransferRefusalView(
            UUID id,
            UUID from,
            String to,
            long shares,
            LocalDate refusedOn,
            String body,
            String reason,
            String act,
            String author,
            Instant enteredAt) {

        static TransferRefusalView of(TransferRefusal r) {
            return new TransferRefusalView(
                    r.id(),
                    r.giver(),
                    r.beneficiary(),
                    r.shares(),
                    r.refusedOn(),
                    r.body(),
                    r.reason(),
                    r.act(),
                    r.author(),
                    r.enteredAt());
        }
    }

    @Schema(description = "A closed accounting year")
    record PeriodView(LocalDate endsOn, long shares, Money capital, long position, String hash, Instant closedAt) {

        static PeriodView of(Period p) {
            return new PeriodView(
                    p.endsOn(), p.shares(), Money.of(new Euros(p.capital())), p.position(), p.hash(), p.closedAt());
        }
    }

    @Schema(description = "The aids in the rolling window, and what is left")
    record AidsView(
            LocalDate on, LocalDate windowStart, Money counted, Money ceiling, Money left, List<AidView> items) {

        static AidsView of(LocalDate on, DeMinimis window, List<Aid> aids) {
            return new AidsView(
                    on,
                    window.windowStart(),
                    Money.of(window.counted()),
                    Money.of(window.ceiling()),
                    Money.of(window.left()),
                    aids.stream()
                            .map(a -> new AidView(
                                    a.id(),
                                    a.grantedOn(),
                                    Money.of(new Euros(a.amount())),
                                    a.grantor(),
                                    a.sgei(),
                                    a.reference(),
                                    a.undertaking(),
                                    a.grantedOn().plusYears(3).plusDays(1)))
                            .toList());
        }
    }

    record AidView(
            UUID id,
            LocalDate grantedOn,
            Money amount,
            String grantor,
            boolean sgei,
            String reference,
            String undertaking,
            @Schema(description = "First day on which it counts no more") LocalDate leavesWindowOn) {}

    @Schema(description = "A ballot as the statutes count it, with its computation")
    record TallyView(
            LocalDate recordDate,
            String motion,
            String method,
            String percentFor,
            boolean adopted,
            List<Ballot.Step> computation,
            @Schema(description = "Members who may vote, by college") Map<String, Long> electorate) {}

    @Schema(description = "Who may vote at a date")
    record ElectorateView(
            LocalDate recordDate,
            int voters,
            @Schema(description = "By college") Map<String, Long> byCollege,
            List<VoterView> items) {}

    record VoterView(UUID holder, long number, String name, String category, String college) {}

    @Schema(description = "A movement of money")
    record MoneyView(
            long number,
            String kind,
            String label,
            UUID holder,
            UUID membership,
            Money amount,
            LocalDate effectiveOn,
            String reference,
            Long linked,
            Instant enteredAt,
            String author,
            String hash) {

        static MoneyView of(MoneyMovement m, Locale locale) {
            return new MoneyView(
                    m.number(),
                    m.entry().kind().code(),
                    m.entry().kind().label().in(locale),
                    m.entry().holder(),
                    m.entry().membership(),
                    Money.of(m.entry().amount()),
                    m.entry().effectiveOn(),
                    m.entry().reference(),
                    m.entry().linked(),
                    m.enteredAt(),
                    m.author(),
                    m.hash());
        }
    }
}
