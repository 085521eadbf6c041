package coop.vigie.catalogue.insight;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.insight.WorkItemStore.ItemRow;
import coop.vigie.catalogue.platform.PublishedPlatforms;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What moderators find to do in what the catalogue holds. */
@Path("/work-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MODERATOR, Role.ADMIN})
@Tag(name = "Moderation")
class WorkItemResource {

    /** Without these nobody can tell whether a platform is for them. */
    private static final List<String> FIELDS = List.of("functions", "domains", "hosting", "licence", "website");

    private static final int STALE_YEARS = 2;
    private static final List<String> KINDS = List.of("duplicate-suspected", "missing-fields", "stale-release");

    private static final Shape.Group SHAPE = PlatformShape.of(domain -> true);

    private final WorkItemStore store;
    private final PublishedPlatforms platforms;
    private final Languages languages;
    private final Clock clock;

    WorkItemResource(WorkItemStore store, PublishedPlatforms platforms, Languages languages, Clock clock) {
        this.store = store;
        this.platforms = platforms;
        this.languages = languages;
        this.clock = clock;
    }

    /** A platform. */
    @Schema(name = "WorkItemPlatform")
    record PlatformRef(String id, String name) {}

    /** Something to look at. */
    @Schema(name = "WorkItem")
    record WorkItemView(
            @Schema(enumeration = {"duplicate-suspected", "missing-fields", "stale-release"}) String kind,
            PlatformRef platform,
            @Schema(description = "The other of two that may be one") PlatformRef other,
            @Schema(
                            description =
                                    "The fields that are missing, or what the two share: name, repository, id: and a catalogue")
                    List<String> details,
            @Schema(description = "Of the latest release") LocalDate date,
            @Schema(description = "What was found and what to do, in the language asked for") String text) {}

    @GET
    @Operation(
            operationId = "listWorkItems",
            summary = "What to look at: duplicates suspected, fields missing, releases grown old",
            description =
                    """
                    Worked out from what the catalogue holds when it is asked for: what was mended is gone. Two published platforms that share a
                    name, a repository or an id of another catalogue are suspected to be one, until a relation between them is declared; a release
                    is old after two years, unless the platform is said to be dormant or obsolete. Addresses are not tried: the catalogue fetches
                    nothing.""")
    public Page<WorkItemView> list(
            @QueryParam("kind")
                    @Parameter(description = "duplicate-suspected, missing-fields or stale-release; all by default")
                    String kind,
            @QueryParam("platform") @Parameter(description = "Id of a platform; all by default") String platform,
            @BeanParam PageQuery query) {
        Parameters.oneOf("kind", kind, KINDS);
        Parameters.known("platform", platform, platforms::exists, "/catalogue/v1/platforms");
        List<String> after = query.after().orElse(List.of("", "", ""));
        var filter = new WorkItemStore.Filter(
                kind, platform, FIELDS, LocalDate.now(clock).minusYears(STALE_YEARS));
        return query.page(
                        store.list(filter, after, query.fetch()),
                        row -> List.of(row.kind(), row.platform(), row.other()),
                        () -> store.count(filter))
                .map(this::view);
    }

    private WorkItemView view(ItemRow row) {
        return new WorkItemView(
                row.kind(),
                new PlatformRef(row.platform(), row.name()),
                row.otherName() == null ? null : new PlatformRef(row.other(), row.otherName()),
                row.details(),
                row.date(),
                text(row).in(languages.current()));
    }

    private static Text text(ItemRow row) {
        Text details = details(row.details());
        return switch (row.kind()) {
            case "duplicate-suspected" -> Text.of(
                    "« " + row.name() + " » et « " + row.otherName() + " » ont en commun " + details.fr()
                            + " : fusionnez-les, ou déclarez la relation entre les deux si ce sont deux outils.",
                    "\"" + row.name() + "\" and \"" + row.otherName() + "\" have in common " + details.en()
                            + ": merge them, or declare the relation between them if they are two tools.");
            case "missing-fields" -> Text.of(
                    "De « " + row.name() + " » il manque " + details.fr() + ".",
                    "Of \"" + row.name() + "\" is missing: " + details.en() + ".");
            default -> Text.of(
                    "La dernière version connue de « " + row.name() + " » est du " + row.date()
                            + " : dites la plus récente, ou que l'outil est en sommeil.",
                    "The latest release known of \"" + row.name() + "\" is of " + row.date()
                            + ": tell the newest one, or that the tool is dormant.");
        };
    }

    /** Names of fields, and of catalogues by whose ids two platforms are the same. */
    private static Text details(List<String> names) {
        List<Text> labels = names.stream()
                .map(name -> {
                    Shape.Field field = SHAPE.field(name);
                    return field == null
                            ? Text.of("l'identifiant " + name.substring(3), "the id of " + name.substring(3))
                            : Text.of(field.labelFr(), field.labelEn());
                })
                .toList();
        return Text.of(
                labels.stream().map(Text::fr).collect(Collectors.joining(", ")),
                labels.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
