package coop.vigie.events;

import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.matching.AlertState;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.matching.NeedState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import java.util.Arrays;

/** The compacted topics: name, CloudEvents type, and the record that is their body. */
public enum Topic {
    PLATFORMS("vigie.catalogue.platforms", "coop.vigie.catalogue.platform.v1", PlatformState.class),
    ORGANISATIONS("vigie.catalogue.organisations", "coop.vigie.catalogue.organisation.v1", OrganisationState.class),
    DEPLOYMENTS("vigie.catalogue.deployments", "coop.vigie.catalogue.deployment.v1", DeploymentState.class),
    CONCEPTS("vigie.catalogue.concepts", "coop.vigie.catalogue.concept.v1", ConceptState.class),
    NEEDS("vigie.matching.needs", "coop.vigie.matching.need.v1", NeedState.class),
    MATCHES("vigie.matching.matches", "coop.vigie.matching.matches.v1", MatchesState.class),
    ALERTS("vigie.matching.alerts", "coop.vigie.matching.alert.v1", AlertState.class),
    COOPERATIVES("vigie.membership.cooperatives", "coop.vigie.membership.cooperative.v1", CooperativeState.class),
    MEMBERSHIPS("vigie.membership.memberships", "coop.vigie.membership.membership.v1", MembershipState.class);

    private final String topicName;
    private final String type;
    private final Class<? extends EntityState> body;

    Topic(String topicName, String type, Class<? extends EntityState> body) {
        this.topicName = topicName;
        this.type = type;
        this.body = body;
    }

    /** The Kafka topic's name. */
    public String topicName() {
        return topicName;
    }

    /** The CloudEvents {@code type} of its records; the major version of the contract is its last part. */
    public String type() {
        return type;
    }

    /** The record that a body is read into. */
    public Class<? extends EntityState> body() {
        return body;
    }

    /** The CloudEvents {@code source} of its records, such as {@code /catalogue}. */
    public String source() {
        return "/" + topicName.split("\\.")[1];
    }

    /** Where records that cannot be read are put aside. */
    public String deadLetterName() {
        return topicName + ".dlq";
    }

    /** The topic that carries this state. */
    public static Topic of(Class<? extends EntityState> body) {
        return Arrays.stream(values()).filter(t -> t.body == body).findFirst().orElseThrow();
    }

    /** The topic of this name. */
    public static Topic named(String topicName) {
        return Arrays.stream(values())
                .filter(t -> t.topicName.equals(topicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is named " + topicName));
    }
}
