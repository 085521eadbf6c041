package coop.vigie.kit.testing.planted.two;

/** Public, and used by nobody. */
public class ShownForNothing {}
