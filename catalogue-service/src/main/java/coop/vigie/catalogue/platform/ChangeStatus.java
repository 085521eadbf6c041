package coop.vigie.catalogue.platform;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Deprecates, withdraws, merges or reinstates a platform. */
@ApplicationScoped
class ChangeStatus {

    private final Platforms platforms;
    private final VersionStore versions;
    private final SavePlatform save;
    private final PlatformUse use;
    private final Clock clock;

    ChangeStatus(Platforms platforms, VersionStore versions, SavePlatform save, PlatformUse use, Clock clock) {
        this.platforms = platforms;
        this.versions = versions;
        this.save = save;
        this.use = use;
        this.clock = clock;
    }

    /** What is to be done. */
    enum Step {
        DEPRECATION,
        WITHDRAWAL,
        MERGER,
        REINSTATEMENT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The platform afterwards.
     *
     * @param other the replacement of a deprecated platform, if any, or what a platform is merged into
     */
    @Transactional
    Platform handle(String id, Step step, String reason, String other, String by) {
        if (other != null && !other.equals(id)) {
            // In the order of their ids, so that two platforms merged into each other at once do not wait for each
            // other.
            Stream.of(id, other).sorted().forEach(platforms::findLocked);
            requireLiving(other, step);
        }
        Platform platform = platforms.lockPublic(id);
        Instant now = clock.instant();
        Platform changed =
                switch (step) {
                    case DEPRECATION -> platform.deprecated(reason, other, now);
                    case WITHDRAWAL -> platform.withdrawn(reason, now);
                    case MERGER -> merged(platform, other, reason, now);
                    case REINSTATEMENT -> reinstated(platform, now);
                };
        boolean moves = step == Step.MERGER || platform.status() == PlatformStatus.MERGED;
        if (moves) {
            use.hold(id);
        }
        Platform saved = save.handle(changed, new Cause(step.code(), null, by, now));
        if (moves) {
            use.follow(id, platform.mergedInto(), by, now);
        }
        return saved;
    }

    /** What was deprecated before it was withdrawn or merged is deprecated again, for the same reason. */
    private Platform reinstated(Platform platform, Instant now) {
        if (platform.status().isListed()) {
            return platform.reinstated(now);
        }
        return versions.lastListed(platform.id())
                .map(row -> platform.reinstatedAs(PlatformStatus.of(row.status()), row.mergedInto(), row.reason(), now))
                .orElseGet(() -> platform.reinstated(now));
    }

    private static Platform merged(Platform platform, String target, String reason, Instant now) {
        if (platform.id().equals(target)) {
            throw Refusal.invalid(
                    "/into",
                    "merged-into-itself",
                    Text.of(
                            "Une plateforme ne se fusionne pas avec elle-même.",
                            "A platform is not merged into itself."));
        }
        return platform.mergedInto(target, reason, now);
    }

    /** The target is locked too: it must not be merged away while another is merged into it. */
    private void requireLiving(String other, Step step) {
        String pointer = step == Step.MERGER ? "/into" : "/replacement";
        boolean living =
                platforms.findLocked(other).filter(p -> p.status().isListed()).isPresent();
        if (!living) {
            throw Refusal.invalid(
                    pointer,
                    "unknown-platform",
                    Text.of(
                            "Aucune plateforme publiée n'a l'identifiant « " + other + " ».",
                            "No published platform has the id \"" + other + "\"."));
        }
    }
}
