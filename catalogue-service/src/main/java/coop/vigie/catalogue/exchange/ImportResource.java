package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.exchange.ImportViews.JobView;
import coop.vigie.catalogue.exchange.ImportViews.RowView;
import coop.vigie.catalogue.platform.ImportOutcome;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Imports: other catalogues' files become proposals. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MODERATOR, Role.ADMIN})
@Tag(name = "Imports", description = "Bring in what other catalogues say")
class ImportResource {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final ImportStore store;
    private final StartImport start;
    private final RunImport run;
    private final Languages languages;
    private final UriInfo uri;

    ImportResource(ImportStore store, StartImport start, RunImport run, Languages languages, UriInfo uri) {
        this.store = store;
        this.start = start;
        this.run = run;
        this.languages = languages;
        this.uri = uri;
    }

    @POST
    @Idempotent
    @Consumes({"*/*"})
    @Operation(
            operationId = "startImport",
            summary = "Bring in a file",
            description =
                    "The file as it is: YAML, JSON or CSV, gzipped, or an archive (zip, tar) of many. Its facts become proposals; with"
                            + " `trusted=true`, for administrators, they are published at once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "name,kind,summary\nCarnet d'atelier,software,Suit les réparations.\n"))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; follow it at Location",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(
            @QueryParam("format")
                    @Parameter(
                            description =
                                    "publiccode, open-catalog, sill, comptoir-du-libre, cnll, codemeta, awesome-selfhosted or csv")
                    String format,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "`true`: only say what would change",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String dryRun,
            @QueryParam("trusted")
                    @Parameter(
                            description = "`true`: publish at once (administrators)",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String trusted,
            @QueryParam("complete")
                    @Parameter(
                            description = "`true`: the file is the whole of the source; what it lacks is gone from it",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String complete,
            @QueryParam("link") @Parameter(description = "Where the file can be seen") String link,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            byte[] body) {
        ImportJob job = start.handle(
                new StartImport.Request(
                        format,
                        type,
                        Parameters.isTrue("dryRun", dryRun),
                        Parameters.isTrue("trusted", trusted),
                        Parameters.isTrue("complete", complete),
                        link),
                body);
        return Response.accepted(view(job))
                .location(uri.getBaseUriBuilder()
                        .path("imports")
                        .path(job.id().toString())
                        .build())
                .build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports, the latest first")
    public Page<JobView> list(@BeanParam PageQuery query) {
        List<String> after = query.after().orElse(List.of(END_OF_TIME.toString(), new UUID(-1, -1).toString()));
        return query.page(
                        store.list(Instant.parse(after.get(0)), UUID.fromString(after.get(1)), query.fetch()),
                        job -> List.of(job.createdAt().toString(), job.id().toString()),
                        store::count)
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is; as server-sent events, until it is over")
    @APIResponse(
            responseCode = "200",
            description = "How far it is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)),
                @Content(mediaType = "text/event-stream")
            })
    public JobView get(@PathParam("id") String id) {
        return view(require(id));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.2")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<JobView> follow(@PathParam("id") String id) {
        require(id);
        Locale language = languages.current();
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(500))
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> ImportViews.of(require(id), store.outcomes(UUID.fromString(id)), language))
                .select()
                .first(new UntilOver());
    }

    /** Lets everything pass up to and including the first that is over. */
    private static final class UntilOver implements Predicate<JobView> {
        private boolean over;

        @Override
        public boolean test(JobView view) {
            boolean pass = !over;
            over = view.job().isOver();
            return pass;
        }
    }

    @GET
    @Path("/{id}/rows")
    @Operation(operationId = "listImportRows", summary = "What became of each row")
    public Page<RowView> rows(
            @PathParam("id") String id, @QueryParam("outcome") String outcome, @BeanParam PageQuery query) {
        Parameters.oneOf("outcome", outcome, ImportOutcome.KINDS);
        int after = query.after().map(p -> Integer.parseInt(p.get(0))).orElse(0);
        UUID job = require(id).id();
        return query.page(
                        store.rows(job, outcome, after, query.fetch()),
                        row -> List.of(String.valueOf(row.number())),
                        () -> store.countRows(job, outcome))
                .map(row -> ImportViews.of(row, languages.current()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(operationId = "cancelImport", summary = "Stop an import; what it did stays")
    @APIResponseSchema(value = JobView.class, responseCode = "200", responseDescription = "Cancelled")
    public Response cancel(@PathParam("id") String id) {
        ImportJob job = require(id);
        if (!run.cancel(job.id())) {
            throw Refusal.conflict(
                            "import-over", Text.of("Cet import est déjà terminé.", "This import is already over."))
                    .with("state", job.state());
        }
        return Response.ok(view(require(id))).build();
    }

    private JobView view(ImportJob job) {
        return ImportViews.of(job, store.outcomes(job.id()), languages.current());
    }

    private ImportJob require(String id) {
        try {
            return store.find(UUID.fromString(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException notAnId) {
            throw notFound(id);
        }
    }

    private static Refusal notFound(String id) {
        return Refusal.notFound(
                Text.of("Aucun import n'a l'identifiant « " + id + " ».", "No import has the id \"" + id + "\"."));
    }
}
