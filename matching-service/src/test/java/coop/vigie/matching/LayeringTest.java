package coop.vigie.matching;

import coop.vigie.kit.testing.LayeringContract;

class LayeringTest extends LayeringContract {

    @Override
    protected String root() {
        return "coop.vigie.matching";
    }
}
