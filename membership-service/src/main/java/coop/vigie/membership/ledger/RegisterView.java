package coop.vigie.membership.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.vigie.kit.web.Paged;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A register of members at a date. */
@Schema(description = "Who holds what, at a date of effect and of entry")
record RegisterView(
        String cooperative,
        LocalDate asOf,
        @Schema(description = "Number of the last movement counted") long position,
        @Schema(description = "Hash of that movement, which covers all before it") String hash,
        long shares,
        Money capital,
        List<HoldingView> holdings) {

    /** Who holds. */
    record HolderView(
            UUID id,
            long number,
            String name,
            String organisation,
            String siren,
            boolean publicBody,
            boolean naturalPerson) {

        static HolderView of(Holder holder) {
            return new HolderView(
                    holder.id(),
                    holder.number(),
                    holder.name(),
                    holder.organisation(),
                    holder.siren(),
                    holder.publicBody(),
                    holder.naturalPerson());
        }
    }

    /** What one holder has. */
    record HoldingView(
            HolderView holder,
            String category,
            String college,
            long shares,
            Money amount,
            @Schema(description = "Paid so far; absent at a past date") Money paid,
            @Schema(description = "Still to be paid; absent at a past date") Money remaining,
            LocalDate since,
            String standing) {

        static HoldingView of(Holder holder, long shares, Euros nominal, boolean withPayments) {
            Euros amount = nominal.times(shares);
            return new HoldingView(
                    HolderView.of(holder),
                    holder.category(),
                    holder.college(),
                    shares,
                    Money.of(amount),
                    withPayments ? Money.of(holder.paidAmount()) : null,
                    withPayments ? Money.of(amount.minus(holder.paidAmount())) : null,
                    holder.since(),
                    holder.standing().name());
        }
    }

    /** A page of movements. */
    @Schema(description = "Movements in the order of their numbers")
    record MovementsView(List<MovementView> movements, String next, @JsonIgnore @Schema(hidden = true) Long total)
            implements Paged {}

    /** One movement. */
    @Schema(description = "A line of the register of movements")
    record MovementView(
            long number,
            String kind,
            String label,
            HolderView holder,
            long shares,
            Money nominal,
            @Schema(description = "What the shares were sold for, all together; absent where it was not told")
                    Money price,
            String ratio,
            LocalDate effectiveOn,
            Instant enteredAt,
            String author,
            String act,
            String approval,
            Long linked,
            UUID membership,
            String previousHash,
            String hash) {}
}
