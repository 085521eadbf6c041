package coop.vigie.catalogue.platform;

import java.util.List;

/**
 * A revision that waits for a decision, and the locked platform that it is about.
 *
 * @param others the platform's other revisions that wait
 */
record Proposed(Platform platform, Revision revision, List<Revision> others) {}
