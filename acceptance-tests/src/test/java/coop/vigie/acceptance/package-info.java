/**
 * The stories, told through the gateway to the whole suite as it is packaged: real processes, PostgreSQL and Kafka.
 *
 * <p>Start with {@code InterviewStoryAT} and {@code MembershipStoryAT}. {@link coop.vigie.acceptance.Vigie} is the running suite and how
 * it is spoken to; one is started for all classes of a run. No class of a service may be named here.
 */
package coop.vigie.acceptance;
