package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.PlatformDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;

/** Assesses platforms by the grid in force, and keeps each assessment that differs from the last one. */
@ApplicationScoped
public class Assess {

    private final AssessmentStore store;
    private final Grids grids;

    Assess(AssessmentStore store, Grids grids) {
        this.store = store;
        this.grids = grids;
    }

    /** The assessment of this content. */
    @Transactional(TxType.MANDATORY)
    public Assessment handle(String platform, PlatformDocument document) {
        return Answers.assess(document, grids.current(), store.given(platform));
    }

    /** The assessment of a platform's first content, about which no moderator can have answered anything yet. */
    public Assessment first(PlatformDocument document) {
        return Answers.assess(document, grids.current(), Map.of());
    }

    /** Keeps an assessment, the platform's first or one that may say the same as the last. */
    @Transactional(TxType.MANDATORY)
    public void keep(String platform, Assessment assessment, boolean isFirst, Instant at) {
        if (isFirst) {
            store.keepFirst(platform, assessment, at);
        } else {
            store.keep(platform, assessment, at);
        }
    }
}
