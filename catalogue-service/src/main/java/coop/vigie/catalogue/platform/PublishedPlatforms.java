package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.sovereignty.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What other features read of a platform that is or was public, and was not merged. */
@ApplicationScoped
public class PublishedPlatforms {

    private final Platforms platforms;

    PublishedPlatforms(Platforms platforms) {
        this.platforms = platforms;
    }

    /**
     * A platform.
     *
     * @param status {@code published}, {@code deprecated} or {@code withdrawn}
     * @param reason why it is deprecated or withdrawn
     * @param successor id of the platform to choose instead; null where there is none
     * @param successorName what people call it
     * @param claims what each source says of each field, as JSON
     */
    public record Published(
            String id,
            long version,
            String status,
            PlatformDocument document,
            Assessment assessment,
            ObjectNode claims,
            Instant publishedAt,
            Instant updatedAt,
            String reason,
            String successor,
            String successorName) {}

    /** Whether the id was ever given. */
    public boolean exists(String id) {
        return platforms.exists(id);
    }

    /**
     * The platform.
     *
     * @throws coop.vigie.kit.refusal.Refusal 404 where there is none
     */
    public Published require(String id) {
        Platform platform = platforms.requirePublic(id);
        if (platform.status() == PlatformStatus.MERGED) {
            throw Platforms.notFound(id);
        }
        return new Published(
                platform.id(),
                platform.version(),
                platform.status().code(),
                platform.document(),
                platform.assessment(),
                platform.claims(),
                platform.publishedAt(),
                platform.updatedAt(),
                platform.reason(),
                platform.mergedInto(),
                platforms.name(platform.mergedInto()));
    }
}
