package coop.vigie.catalogue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.HttpContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
@ServiceTest
class CatalogueContractIT extends HttpContract {

    @Override
    protected String root() {
        return "/catalogue/v1";
    }

    @Override
    protected String list() {
        return "/catalogue/v1/platforms";
    }

    @Override
    protected String item() {
        return "/catalogue/v1/platforms/tipimi";
    }

    @Override
    protected Creation creation() {
        String id = "outil-" + UUID.randomUUID();
        return new Creation(
                "/catalogue/v1/platforms",
                Tokens.of(Role.CONTRIBUTOR),
                "{\"id\": \"" + id
                        + "\", \"name\": \"Outil\", \"kind\": \"software\", \"summary\": \"Un outil pour essayer.\"}");
    }
}
