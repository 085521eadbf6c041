package coop.vigie.events.catalogue;

import coop.vigie.events.EntityState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A platform as published.
 *
 * @param status {@code published}, {@code deprecated}, {@code withdrawn} or {@code merged}
 * @param mergedInto the platform that took its place, where the status is {@code merged} (or deprecated with a replacement)
 * @param summary one or two sentences in French
 * @param translations the same texts in other languages, by BCP 47 tag
 * @param functions what it does, in the words of whoever described it
 * @param concepts the concepts of the vocabulary that those words and texts stand for
 * @param domains ids of domain concepts
 * @param licence an SPDX expression, as the source says it
 * @param freeLicence whether the licence is free software; null where it is not known
 * @param hosting {@code self-hosted}, {@code hosted}, {@code both}; null where it is not known
 * @param hostingCountries ISO 3166-1 alpha-2 codes of the countries where it is offered hosted; empty where not known
 * @param languages BCP 47 tags of its interface; empty where not known
 * @param accessibility {@code conform}, {@code partial}, {@code not-conform}, {@code not-assessed}, {@code not-applicable}; null
 *     where it is not known
 * @param interoperability protocols and formats such as {@code oidc}, {@code activitypub}, {@code rest-api}
 * @param territories official geographic codes that it serves; empty means national or not known
 * @param steward id or name of the organisation that steers it
 * @param stewardForm that organisation's legal form, such as {@code SCIC}
 * @param sovereignty 0 to 100, the share of the known criteria that it meets; null where nothing is known
 * @param sovereigntyUnknown 0 to 100, the share of the criteria whose answer is not known
 * @param vitality {@code active}, {@code slow}, {@code dormant}; null where it is not known
 */
public record PlatformState(
        String id,
        long version,
        boolean removed,
        String status,
        String mergedInto,
        String name,
        String kind,
        String summary,
        String description,
        Map<String, Translation> translations,
        List<String> functions,
        List<Concept> concepts,
        List<String> domains,
        String licence,
        Boolean freeLicence,
        String repository,
        String website,
        String hosting,
        List<String> hostingCountries,
        List<String> languages,
        String accessibility,
        List<String> interoperability,
        List<String> territories,
        String steward,
        String stewardForm,
        Integer sovereignty,
        Integer sovereigntyUnknown,
        String vitality,
        Instant publishedAt)
        implements EntityState {

    /** Texts in another language than French. */
    public record Translation(String name, String summary, String description) {}

    /**
     * A concept that the platform has.
     *
     * @param id the concept's id
     * @param confidence 0 to 1; 1 where a person said so or the words are one of its labels
     */
    public record Concept(String id, double confidence) {}
}
