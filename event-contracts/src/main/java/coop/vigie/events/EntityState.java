package coop.vigie.events;

/** The whole public state of one entity at one version. */
public interface EntityState {

    /** The entity's permanent id, which is also the record's key in Kafka and the CloudEvent's subject. */
    String id();

    /** Rises by at least one with each change of the entity. A consumer ignores a version that it has already passed. */
    long version();

    /** True once the entity is no longer public. Everything but the id and the version may then be absent. */
    boolean removed();
}
