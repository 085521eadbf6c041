package coop.vigie.kit.sample;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Jdbi;

/** The smallest resource that does all that the kit offers: the kit's own contract is tried on it. */
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    private final Jdbi jdbi;
    private final Validation validation;

    NoteResource(Jdbi jdbi, Validation validation) {
        this.jdbi = jdbi;
        this.validation = validation;
    }

    record Note(String id, long version, String words) {}

    record NoteDraft(@NotBlank String id, @NotBlank @Size(max = 20) String words) {}

    @GET
    @PublicRead
    public Page<Note> list(@BeanParam PageQuery query) {
        String after = query.after().map(position -> position.get(0)).orElse("");
        List<Note> rows = jdbi.withHandle(
                sql -> sql.createQuery("SELECT id, version, words FROM note WHERE id > :after ORDER BY id LIMIT :limit")
                        .bind("after", after)
                        .bind("limit", query.fetch())
                        .mapTo(Note.class)
                        .list());
        return query.page(rows, note -> List.of(note.id()));
    }

    @GET
    @Path("/{id}")
    @PublicRead
    public Response get(@PathParam("id") String id) {
        Note note = find(id);
        return Response.ok(note).header("ETag", ETags.of(note.version())).build();
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.CONTRIBUTOR)
    @APIResponseSchema(value = Note.class, responseCode = "201", responseDescription = "The note")
    public Response create(NoteDraft draft) {
        validation.check(draft);
        jdbi.useHandle(sql -> sql.createUpdate("INSERT INTO note (id, version, words) VALUES (:id, 1, :words)")
                .bind("id", draft.id())
                .bind("words", draft.words())
                .execute());
        return Response.created(URI.create("/sample/v1/notes/" + draft.id()))
                .header("ETag", ETags.of(1))
                .entity(new Note(draft.id(), 1, draft.words()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CONTRIBUTOR)
    public Note replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NoteDraft draft) {
        ETags.requireMatch(ifMatch, find(id).version());
        return find(id);
    }

    private Note find(String id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id, version, words FROM note WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Note.class)
                        .findOne())
                .orElseThrow(() -> Refusal.notFound(Text.of("Aucune note « " + id + " ».", "No note \"" + id + "\".")));
    }
}
