package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Proposes the content of an earlier version again. */
@ApplicationScoped
class RestoreVersion {

    private final Platforms platforms;
    private final VersionStore versions;
    private final DocumentCheck check;
    private final RevisePlatform revise;

    RestoreVersion(Platforms platforms, VersionStore versions, DocumentCheck check, RevisePlatform revise) {
        this.platforms = platforms;
        this.versions = versions;
        this.check = check;
        this.revise = revise;
    }

    /** The revision that waits for a moderator. */
    @Transactional
    Revision handle(String id, long version, String by) {
        Platform platform = platforms.lockPublic(id);
        VersionStore.VersionRow old = versions.find(id, version).orElseThrow(() -> noVersion(id, version));
        Proposal proposal = new Proposal(by, Source.declared(), StandardNote.RESTORED.kept(version));
        return revise.handle(platform, platform.version(), check.check(old.json(), id), proposal)
                .revision();
    }

    static Refusal noVersion(String id, long version) {
        return Refusal.notFound(Text.of(
                "La plateforme « " + id + " » n'a pas de version " + version + ".",
                "The platform \"" + id + "\" has no version " + version + "."));
    }
}
