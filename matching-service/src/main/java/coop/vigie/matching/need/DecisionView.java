package coop.vigie.matching.need;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision.
 *
 * @param reason shown to the deciding organisation alone
 */
record DecisionView(String platform, String decision, String reason, LocalDate until, Instant decidedAt) {}
