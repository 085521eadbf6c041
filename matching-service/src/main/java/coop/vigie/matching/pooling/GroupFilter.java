package coop.vigie.matching.pooling;

/** What a list of groups is narrowed to, by the needs that the caller sees; null for anything. */
record GroupFilter(String need, String function, String domain, String territory) {}
