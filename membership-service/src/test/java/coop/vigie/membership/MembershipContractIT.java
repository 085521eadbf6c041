package coop.vigie.membership;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.HttpContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.cooperative.StoredJson;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@ServiceTest
class MembershipContractIT extends HttpContract {

    private static final List<String> IDS = new ArrayList<>();

    @BeforeEach
    void threeCooperatives() {
        while (IDS.size() < 3) {
            String id = MembershipApi.newId();
            MembershipApi.manager("/cooperatives", MembershipApi.cooperative(id))
                    .then()
                    .statusCode(201);
            IDS.add(id);
        }
    }

    @Override
    protected String root() {
        return MembershipApi.ROOT;
    }

    @Override
    protected String list() {
        return MembershipApi.ROOT + "/cooperatives";
    }

    @Override
    protected String item() {
        return MembershipApi.ROOT + "/cooperatives/" + IDS.get(0);
    }

    @Override
    protected Creation creation() {
        return new Creation(
                MembershipApi.ROOT + "/cooperatives",
                Tokens.of(Role.COOPERATIVE_MANAGER),
                StoredJson.write(MembershipApi.cooperative(MembershipApi.newId())));
    }
}
