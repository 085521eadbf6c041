package coop.vigie.matching.search;

/** A platform that is proposed for a need. */
public record PlatformView(String id, String name, String summary) {}
