package coop.vigie.matching.need;

/** What a list of needs is narrowed to; null for anything. */
record NeedFilter(String organisation, String state, String domain, String function, String territory) {}
