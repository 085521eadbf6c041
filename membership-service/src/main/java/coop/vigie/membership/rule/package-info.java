/**
 * The law, as pure functions over a {@link coop.vigie.membership.rule.Snapshot}: one file for a rule or a family of rules.
 *
 * <p>Start with {@link coop.vigie.membership.rule.Rules}, the one list from which the API, the documents and the guide are
 * made. A rule reads facts and answers with an outcome, the figures that it used and what to do; it never reads a clock, a
 * database or a caller. Refusing is left to who asked.
 */
package coop.vigie.membership.rule;
