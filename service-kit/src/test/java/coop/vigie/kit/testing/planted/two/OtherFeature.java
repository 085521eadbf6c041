package coop.vigie.kit.testing.planted.two;

import coop.vigie.kit.testing.planted.one.Planted;

/** The other half of a cycle. */
public class OtherFeature {

    Planted halfOfACycle;
}
