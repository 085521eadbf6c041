package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.PlatformDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;

/** Assesses a platform by the grid in force, and keeps the assessment where it differs from the last one. */
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
    public Assessment handle(String platform, PlatformDocument document, Instant at) {
        return keep(platform, Answers.assess(document, grids.current(), store.given(platform)), at);
    }

    /** The assessment of a platform's first content, about which no moderator can have answered anything yet. */
    @Transactional(TxType.MANDATORY)
    public Assessment first(String platform, PlatformDocument document, Instant at) {
        return keep(platform, Answers.assess(document, grids.current(), Map.of()), at);
    }

    private Assessment keep(String platform, Assessment assessment, Instant at) {
        store.keep(platform, assessment, at);
        return assessment;
    }
}
