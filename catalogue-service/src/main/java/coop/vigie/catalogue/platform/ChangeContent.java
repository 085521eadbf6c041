package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.MergePatch;
import coop.vigie.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Proposes the change that a {@code PUT} or a {@code PATCH} describes. */
@ApplicationScoped
class ChangeContent {

    private final Platforms platforms;
    private final DocumentCheck check;
    private final RevisePlatform revise;

    ChangeContent(Platforms platforms, DocumentCheck check, RevisePlatform revise) {
        this.platforms = platforms;
        this.check = check;
        this.revise = revise;
    }

    /**
     * The revision that waits for a moderator.
     *
     * @param change a whole document, or a merge patch
     */
    @Transactional
    Revision handle(String id, String ifMatch, JsonNode change, boolean isPatch, Proposal proposal) {
        Platform platform = platforms.lockPublic(id);
        ETags.requireMatch(ifMatch, platform.version());
        JsonNode whole =
                isPatch && change != null && change.isObject() ? MergePatch.apply(platform.json(), change) : change;
        return revise.handle(platform, platform.version(), check.check(whole, id), proposal)
                .revision();
    }
}
