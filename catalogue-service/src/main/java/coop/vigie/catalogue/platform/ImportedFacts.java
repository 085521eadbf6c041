package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a source says of a platform.
 *
 * @param document a document, perhaps with few fields
 * @param by who brings it in
 * @param trusted whether it is published at once
 * @param dryRun whether nothing is to be written
 */
public record ImportedFacts(ObjectNode document, Source source, String by, boolean trusted, boolean dryRun) {}
