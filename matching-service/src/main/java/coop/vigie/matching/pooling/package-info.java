/**
 * Groups of similar needs of several organisations: proposed as needs come, joined by consent, ranked and costed together.
 *
 * <p>{@code QueueNeed} notes each changed need, {@code ProposeGroups} compares it with the others in the background;
 * {@code PoolingGroupResource} → {@code JoinGroup} | {@code LeaveGroup} | {@code AgreeOnGroup} → {@code PoolingStore}. One rule says who sees what,
 * in {@code PoolingStore}: a caller sees of a group the needs that it may read, and those whose organisation agreed to show them once its own had joined; a group is there
 * for it only where that makes two organisations. Whatever is shown or computed comes from these needs alone, so that a private need
 * leaves no trace.
 */
package coop.vigie.matching.pooling;
