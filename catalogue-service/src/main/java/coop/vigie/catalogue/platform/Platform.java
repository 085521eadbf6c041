package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.sovereignty.Assessment;
import coop.vigie.catalogue.vocabulary.ConceptMatch;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.Instant;
import java.util.List;

/**
 * A platform at one version. Every change answers the next version and leaves this one as it is.
 *
 * @param version 0 before the first publication
 * @param mergedInto the platform that took its place where it is merged; the replacement, if any, where it is deprecated
 * @param reason why it is deprecated, withdrawn or merged
 * @param claims what each source says of each field
 */
record Platform(
        String id,
        long version,
        PlatformStatus status,
        String mergedInto,
        String reason,
        ObjectNode json,
        List<ConceptMatch> concepts,
        ObjectNode claims,
        Assessment assessment,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt) {

    /** A platform that somebody proposes. */
    static Platform proposed(String id, ObjectNode document, String by, Instant at) {
        return new Platform(
                id, 0, PlatformStatus.PROPOSED, null, null, document, List.of(), Json.object(), null, by, at, at, null);
    }

    /** The content, read by its fields. */
    PlatformDocument document() {
        return new PlatformDocument(json);
    }

    /** Whether nothing of it was public before. */
    boolean isFirstVersion() {
        return version <= 1;
    }

    /** The same platform with new content, public from now on. */
    Platform published(ObjectNode document, ObjectNode newClaims, Instant at) {
        requireListedOrProposed();
        PlatformStatus next = status == PlatformStatus.PROPOSED ? PlatformStatus.PUBLISHED : status;
        return new Platform(
                id,
                version + 1,
                next,
                mergedInto,
                reason,
                document,
                concepts,
                newClaims,
                assessment,
                createdBy,
                createdAt,
                at,
                publishedAt == null ? at : publishedAt);
    }

    Platform deprecated(String why, String replacement, Instant at) {
        if (status != PlatformStatus.PUBLISHED) {
            throw notFrom("deprecated", "dépréciée");
        }
        if (id.equals(replacement)) {
            throw Refusal.invalid(
                    "/replacement",
                    "replaces-itself",
                    Text.of("Une plateforme ne se remplace pas elle-même.", "A platform does not replace itself."));
        }
        return in(PlatformStatus.DEPRECATED, replacement, why, at);
    }

    Platform withdrawn(String why, Instant at) {
        if (!status.isListed()) {
            throw notFrom("withdrawn", "retirée");
        }
        return in(PlatformStatus.WITHDRAWN, null, why, at);
    }

    Platform mergedInto(String target, String why, Instant at) {
        if (!status.isListed()) {
            throw notFrom("merged", "fusionnée");
        }
        return in(PlatformStatus.MERGED, target, why, at);
    }

    /** Undoes a deprecation. */
    Platform reinstated(Instant at) {
        return reinstatedAs(PlatformStatus.PUBLISHED, null, null, at);
    }

    /** Undoes a deprecation, a withdrawal or a merger: it is again what it was before. */
    Platform reinstatedAs(PlatformStatus earlier, String successor, String why, Instant at) {
        if (status == PlatformStatus.PROPOSED || status == PlatformStatus.PUBLISHED) {
            throw notFrom("reinstated", "rétablie");
        }
        return in(earlier, successor, why, at);
    }

    /** The same content, whose concepts or assessment are to be worked out anew. */
    Platform reassessed(Instant at) {
        return in(status, mergedInto, reason, at);
    }

    /** The same version with what is worked out from its content. */
    Platform with(List<ConceptMatch> found, Assessment assessed) {
        return new Platform(
                id,
                version,
                status,
                mergedInto,
                reason,
                json,
                found,
                claims,
                assessed,
                createdBy,
                createdAt,
                updatedAt,
                publishedAt);
    }

    /** The same version whose content names the living domains. */
    Platform withJson(ObjectNode document) {
        return new Platform(
                id,
                version,
                status,
                mergedInto,
                reason,
                document,
                concepts,
                claims,
                assessment,
                createdBy,
                createdAt,
                updatedAt,
                publishedAt);
    }

    /** The same version with other claims: what a source says and was not believed. */
    Platform withClaims(ObjectNode newClaims) {
        return new Platform(
                id,
                version,
                status,
                mergedInto,
                reason,
                json,
                concepts,
                newClaims,
                assessment,
                createdBy,
                createdAt,
                updatedAt,
                publishedAt);
    }

    /** Refuses a change of content while it is not public. */
    void requireListedOrProposed() {
        if (status == PlatformStatus.WITHDRAWN || status == PlatformStatus.MERGED) {
            throw Refusal.conflict(
                            "platform-not-public",
                            Text.of(
                                    "Cette plateforme est retirée ou fusionnée : rétablissez-la d'abord.",
                                    "This platform is withdrawn or merged: reinstate it first."))
                    .with("platformStatus", status.code());
        }
    }

    private Platform in(PlatformStatus next, String into, String why, Instant at) {
        return new Platform(
                id,
                version + 1,
                next,
                into,
                why,
                json,
                concepts,
                claims,
                assessment,
                createdBy,
                createdAt,
                at,
                publishedAt);
    }

    private Refusal notFrom(String target, String targetFr) {
        return Refusal.conflict(
                        "platform-status",
                        Text.of(
                                "Une plateforme " + status.french() + " ne peut pas être " + targetFr + ".",
                                "A platform with status \"" + status.code() + "\" cannot be " + target + "."))
                .with("platformStatus", status.code());
    }
}
