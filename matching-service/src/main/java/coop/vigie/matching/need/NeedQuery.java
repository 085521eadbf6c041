package coop.vigie.matching.need;

import jakarta.ws.rs.QueryParam;

/** To what a list of needs is narrowed, whatever format it comes in. */
class NeedQuery {

    @QueryParam("state")
    String state;

    @QueryParam("domain")
    String domain;

    @QueryParam("function")
    String function;

    @QueryParam("territory")
    String territory;

    /** The filter, for the needs of this organisation; of null for those of all. */
    NeedFilter filter(String organisation) {
        return new NeedFilter(organisation, state, domain, function, territory);
    }
}
