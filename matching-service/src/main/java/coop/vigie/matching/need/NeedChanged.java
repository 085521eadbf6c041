package coop.vigie.matching.need;

/**
 * A need was recorded or changed; observed within the same transaction.
 *
 * @param before null for a new one
 */
public record NeedChanged(Need before, Need after) {}
