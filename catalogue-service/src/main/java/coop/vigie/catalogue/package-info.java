/**
 * The catalogue of cooperative and free-software platforms. Three ways through it:
 *
 * <ul>
 *   <li>a request: {@code PlatformResource → PublishRevision → Platform → SavePlatform → PlatformStore}
 *   <li>an event: {@code SavePlatform → PlatformEvents → ChangeEvents → Outbox → (kit) OutboxRelay → Kafka}
 *   <li>a document: {@code ImportResource → a reader → BringInPlatform → ProposePlatform or RevisePlatform}
 * </ul>
 */
package coop.vigie.catalogue;
