package coop.vigie.membership.liquidation;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.liquidation.CloseLiquidation.Closed;
import coop.vigie.membership.liquidation.CloseLiquidation.Part;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a cooperative ends")
record LiquidationView(
        String cooperative,
        @Schema(description = "IN_LIQUIDATION, or CLOSED") String state,
        LocalDate dissolvedOn,
        String cause,
        String act,
        String liquidator,
        LocalDate liquidatedOn,
        String closingAct,
        Money netAssets,
        @Schema(description = "What all members got back") Money reimbursed,
        @Schema(description = "What was left over, for its beneficiary") Money surplus,
        String beneficiary,
        @Schema(description = "Each member's part, where the liquidation was just closed") List<PartView> parts) {

    @Schema(description = "What a member got for its shares")
    record PartView(UUID holder, long shares, Money paid, Money reimbursed, long movement) {

        static PartView of(Part part) {
            return new PartView(
                    part.holder(), part.shares(), Money.of(part.paid()), Money.of(part.reimbursed()), part.movement());
        }
    }

    static LiquidationView of(Closed closed) {
        return of(
                closed.cooperative(),
                closed.liquidation(),
                closed.parts().stream().map(PartView::of).toList());
    }

    static LiquidationView of(Cooperative cooperative, Liquidation l, List<PartView> parts) {
        return new LiquidationView(
                cooperative.id(),
                cooperative.isLiquidated() ? "CLOSED" : "IN_LIQUIDATION",
                cooperative.end().dissolvedOn(),
                l.cause(),
                l.act(),
                l.liquidator(),
                cooperative.end().liquidatedOn(),
                l.closingAct(),
                money(l.netAssets()),
                money(l.reimbursed()),
                money(l.surplus()),
                l.beneficiary(),
                parts);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.of(new Euros(amount));
    }
}
