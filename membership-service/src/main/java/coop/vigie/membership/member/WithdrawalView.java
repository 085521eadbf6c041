package coop.vigie.membership.member;

import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.member.Withdrawal.Claim;
import coop.vigie.membership.member.Withdrawal.Exit;
import coop.vigie.membership.member.Withdrawal.Request;
import coop.vigie.membership.member.WithdrawalStore.EventRow;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An exit and where it stands in the queue")
record WithdrawalView(
        UUID id,
        UUID holder,
        long rank,
        String kind,
        long shares,
        LocalDate requestedOn,
        String act,
        @Schema(
                        description =
                                "REQUESTED, RENOUNCED, LAPSED by the dissolution of the cooperative, EFFECTIVE once the shares are cancelled, REIMBURSEMENT_DUE once the value is set, REIMBURSED or PRESCRIBED")
                String state,
        LocalDate effectiveOn,
        Long movement,
        Money nominal,
        Money losses,
        Money due,
        Money paid,
        Money left,
        @Schema(
                        description =
                                "Its place among the exits that wait for the same: to take effect, or to be paid; 1 is next")
                Integer place,
        @Schema(description = "Nominal that the floor holds back now, while it is asked for") Money queued,
        @Schema(description = "Last day to reimburse, by the statutes") LocalDate payBefore,
        @Schema(description = "What the rules say of the register that it leaves") List<Map<String, Object>> warnings) {

    /** Where an exit waits. */
    record Place(int number, Euros queued) {}

    static WithdrawalView of(Withdrawal w, Place place, int years, List<Map<String, Object>> warnings) {
        Request request = w.request();
        Exit exit = w.exit();
        Claim claim = w.claim();
        return new WithdrawalView(
                request.id(),
                request.holder(),
                request.rank(),
                request.kind(),
                w.shares(),
                request.requestedOn(),
                request.act(),
                w.state().name(),
                exit == null ? null : exit.effectiveOn(),
                exit == null ? null : exit.movement(),
                exit == null ? null : Money.of(exit.nominal()),
                claim == null ? null : Money.of(claim.losses()),
                claim == null ? null : Money.of(claim.due()),
                claim == null ? null : Money.of(claim.paid()),
                claim == null ? null : Money.of(claim.left()),
                place == null ? null : place.number(),
                place == null || place.queued() == null ? null : Money.of(place.queued()),
                claim == null ? null : claim.payBefore(years),
                warnings);
    }

    @Schema(description = "What happened to an exit")
    record ExitEventView(
            int position,
            String event,
            String state,
            String author,
            Instant at,
            @JsonRawValue @Schema(implementation = Object.class) String facts) {

        static ExitEventView of(EventRow row) {
            return new ExitEventView(row.position(), row.event(), row.state(), row.author(), row.at(), row.facts());
        }
    }
}
