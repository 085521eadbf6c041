package coop.vigie.catalogue.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import under way or done.
 *
 * @param link where the file can be seen; null where there is none
 * @param complete whether the file is the whole of the source, so that what it lacks is gone from it
 * @param total null until the file has been read
 * @param problem why it failed; stored in both languages as JSON
 */
@Schema(name = "Import", description = "An import under way or done")
record ImportJob(
        UUID id,
        String format,
        String label,
        String link,
        boolean dryRun,
        boolean trusted,
        boolean complete,
        @Schema(description = "queued, running, done, failed or cancelled") String state,
        int done,
        Integer total,
        String problem,
        String createdBy,
        Instant createdAt,
        Instant finishedAt) {

    /** The same with its texts in one language. */
    ImportJob told(String labelInOneLanguage, String problemInOneLanguage) {
        return new ImportJob(
                id,
                format,
                labelInOneLanguage,
                link,
                dryRun,
                trusted,
                complete,
                state,
                done,
                total,
                problemInOneLanguage,
                createdBy,
                createdAt,
                finishedAt);
    }

    boolean isOver() {
        return !state.equals("queued") && !state.equals("running");
    }
}
