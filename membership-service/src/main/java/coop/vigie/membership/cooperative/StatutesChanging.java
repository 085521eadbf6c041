package coop.vigie.membership.cooperative;

import coop.vigie.membership.rule.Statutes;
import java.time.LocalDate;

/**
 * Told before other statutes are written, within their transaction and with the cooperative locked: whoever keeps what they limit
 * refuses those that it would break.
 */
public record StatutesChanging(String cooperative, Statutes before, Statutes after, LocalDate on) {}
