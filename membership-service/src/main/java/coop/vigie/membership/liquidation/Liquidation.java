package coop.vigie.membership.liquidation;

import java.math.BigDecimal;

/**
 * How a cooperative ends; the dates are the cooperative's own.
 *
 * @param closingAct null, like all after it, until the liquidation is closed
 * @param reimbursed what all members got back
 * @param surplus what was left over, for the beneficiary
 */
record Liquidation(
        String cooperative,
        String cause,
        String act,
        String liquidator,
        String closingAct,
        BigDecimal netAssets,
        BigDecimal reimbursed,
        BigDecimal surplus,
        String beneficiary) {}
