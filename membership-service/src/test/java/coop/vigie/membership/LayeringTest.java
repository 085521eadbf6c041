package coop.vigie.membership;

import coop.vigie.kit.testing.LayeringContract;

class LayeringTest extends LayeringContract {

    @Override
    protected String root() {
        return "coop.vigie.membership";
    }
}
