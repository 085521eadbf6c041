package coop.vigie.catalogue.changes;

import coop.vigie.events.Topic;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of changes. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replication", description = "Hold an exact copy of the catalogue")
class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final FollowChanges follow;

    ChangesResource(FollowChanges follow) {
        this.follow = follow;
    }

    /** Part of the feed. */
    @Schema(name = "Changes", description = "Changes in their order, and where to go on")
    record ChangesView(
            List<ChangeView> items,
            @Schema(description = "Where to go on, now or later: it is always there") String cursor) {}

    @GET
    @Operation(
            operationId = "followChanges",
            summary = "What changed, in order and without gaps",
            description =
                    "Start without `after`, then go on from each answer's `cursor`. A withdrawal or merger comes as an entry with"
                            + " `removed: true`. Replaying all entries gives exactly `GET /snapshot`.")
    public ChangesView changes(
            @QueryParam("after") @Parameter(description = "The `cursor` of the last answer or of a snapshot")
                    String after,
            @QueryParam("type")
                    @Parameter(
                            description =
                                    "Only events of these types, or short names: platform, organisation, deployment, concept")
                    List<String> type,
            @QueryParam("limit") @Parameter(description = "1 to 1000, 100 by default") String limit) {
        long place = place(after);
        var rows = follow.handle(place, types(type), limit(limit));
        long last = rows.isEmpty() ? place : rows.get(rows.size() - 1).place();
        return new ChangesView(rows.stream().map(ChangeView::of).toList(), cursor(last));
    }

    static String cursor(long place) {
        return "c" + Long.toString(place, Character.MAX_RADIX);
    }

    private static long place(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        try {
            if (cursor.startsWith("c")) {
                return Math.max(0, Long.parseLong(cursor.substring(1), Character.MAX_RADIX));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Refusal.invalidParameter(
                "after",
                "cursor-invalid",
                Text.of(
                        "Ce curseur n'est pas de ce flux. Reprenez sans after, ou à partir d'un instantané.",
                        "This cursor is not of this feed. Start without after, or from a snapshot."));
    }

    private static int limit(String limit) {
        if (limit == null || limit.isBlank()) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("\\d{1,4}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MAX_LIMIT) {
            return Integer.parseInt(limit);
        }
        throw Refusal.invalidParameter(
                "limit",
                "limit-out-of-bounds",
                Text.of("limit est un entier de 1 à 1000.", "limit is an integer from 1 to 1000."));
    }

    private static List<String> types(List<String> asked) {
        return asked.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(ChangesResource::type)
                .toList();
    }

    private static String type(String asked) {
        return Arrays.stream(Topic.values())
                .map(Topic::type)
                .filter(type -> type.equals(asked) || type.equals("coop.vigie.catalogue." + asked + ".v1"))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidParameter(
                        "type",
                        "unknown-value",
                        Text.of(
                                "Valeurs possibles : platform, organisation, deployment, concept.",
                                "Possible values: platform, organisation, deployment, concept.")));
    }
}
