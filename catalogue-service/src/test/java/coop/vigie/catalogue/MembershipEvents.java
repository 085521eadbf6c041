package coop.vigie.catalogue;

import static coop.vigie.kit.testing.OtherServices.send;

import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.Ids;
import java.time.LocalDate;
import java.util.List;

/** What membership tells of cooperatives and their members. */
public final class MembershipEvents {

    private MembershipEvents() {}

    /** A cooperative, told of by membership, that carries this platform; its id. */
    public static String carrier(String platform) {
        String id = "coop-" + Ids.next();
        send(new CooperativeState(
                id,
                1,
                false,
                null,
                id,
                "SCIC",
                List.of(platform),
                "100.00",
                650,
                300,
                "65000.00",
                true,
                List.of(),
                List.of()));
        return id;
    }

    /** An institutional member; one without shares where they are null. */
    public static MembershipState member(
            String id, long version, String cooperative, String organisation, Long shares) {
        return new MembershipState(
                id,
                version,
                false,
                cooperative,
                organisation,
                organisation,
                shares == null ? "association" : "epci",
                shares != null,
                "PAID",
                true,
                LocalDate.of(2025, 3, 5),
                shares);
    }
}
