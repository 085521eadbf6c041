package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.PlatformDocument;
import java.time.Instant;
import java.util.List;

/**
 * What the index needs of a platform.
 *
 * @param functions ids of its concepts
 * @param conceptWords labels of its concepts in both languages, the everyday ones included: they are what makes a search by other
 *     words succeed
 */
public record IndexEntry(
        String id,
        String status,
        PlatformDocument document,
        List<String> functions,
        List<String> conceptWords,
        Integer sovereignty,
        Instant publishedAt,
        Instant updatedAt) {}
