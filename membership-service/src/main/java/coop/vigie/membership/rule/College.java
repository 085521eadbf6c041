package coop.vigie.membership.rule;

import java.math.BigDecimal;

/**
 * A voting group.
 *
 * @param weight its part of the votes, in percent
 * @param category the category whose members sit in it; null where the statutes leave it open
 */
public record College(String id, String name, BigDecimal weight, String category) {}
