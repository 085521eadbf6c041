package coop.vigie.catalogue.platform;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds platforms and revisions, or says in one way that there are none. */
@ApplicationScoped
class Platforms {

    private final PlatformStore platforms;
    private final RevisionStore revisions;

    Platforms(PlatformStore platforms, RevisionStore revisions) {
        this.platforms = platforms;
        this.revisions = revisions;
    }

    /** A platform that is or was public. */
    Platform requirePublic(String id) {
        return platforms.find(id).filter(p -> p.version() > 0).orElseThrow(() -> notFound(id));
    }

    /** A platform, proposed ones included, which nobody else may change until the transaction ends. */
    Platform lock(String id) {
        return platforms.lock(id).orElseThrow(() -> notFound(id));
    }

    /** The same for one that is or was public. */
    Platform lockPublic(String id) {
        return platforms.lock(id).filter(p -> p.version() > 0).orElseThrow(() -> notFound(id));
    }

    /** The same, or one that this person proposed and that waits for a moderator, as they last proposed it. */
    Platform lockRevisable(String id, String by) {
        Platform platform = lock(id);
        return platform.version() > 0
                ? platform
                : revisions.open(id).stream()
                        .filter(revision -> revision.author().equals(by))
                        .reduce((first, later) -> later)
                        .map(own -> platform.withJson(own.document()))
                        .orElseThrow(() -> notFound(id));
    }

    /** The platform of this id, if any, which nobody else may change until the transaction ends. */
    Optional<Platform> findLocked(String id) {
        return platforms.lock(id);
    }

    /** Whether the id was ever given. */
    boolean exists(String id) {
        return platforms.find(id).isPresent();
    }

    /** What the platform of this id is called; null where there is none. */
    String name(String id) {
        return id == null
                ? null
                : platforms.find(id).map(p -> p.document().text("name")).orElse(null);
    }

    /** The id of what this one was merged into in the end; its own id where it was not. */
    String living(String id) {
        Platform platform = platforms.find(id).orElseThrow(() -> notFound(id));
        return platform.status() == PlatformStatus.MERGED ? living(platform.mergedInto()) : id;
    }

    Revision lockRevision(String id, int number) {
        return revisions.lock(id, number).orElseThrow(() -> noRevision(id, number));
    }

    Revision requireRevision(String id, int number) {
        return revisions.find(id, number).orElseThrow(() -> noRevision(id, number));
    }

    static Refusal notFound(String id) {
        return Refusal.notFound(Text.of(
                "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                "No published platform has the id \"" + id + "\"."));
    }

    private static Refusal noRevision(String id, int number) {
        return Refusal.notFound(Text.of(
                "La plateforme « " + id + " » n'a pas de révision " + number + ".",
                "The platform \"" + id + "\" has no revision " + number + "."));
    }
}
