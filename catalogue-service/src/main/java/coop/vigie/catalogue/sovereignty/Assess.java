package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.PlatformDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

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
        Assessment assessment = Answers.assess(document, grids.current(), store.given(platform));
        store.keep(platform, assessment, at);
        return assessment;
    }
}
