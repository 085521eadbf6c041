package coop.vigie.catalogue.platform;

import java.time.Instant;

/**
 * Why a platform has a new version.
 *
 * @param what {@code revision}, {@code deprecation}, {@code withdrawal}, {@code merger}, {@code reinstatement} or {@code
 *     reassessment}
 * @param revision the revision that was published; null for the others
 */
record Cause(String what, Integer revision, String by, Instant at) {}
