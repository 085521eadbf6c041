package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proposals of all platforms: the moderators' queue, and for others their own. */
@Path("/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
@Tag(name = "Moderation")
class QueueResource {

    private final Platforms platforms;
    private final RevisionStore revisions;
    private final RevisionViews views;
    private final Caller caller;

    QueueResource(Platforms platforms, RevisionStore revisions, RevisionViews views, Caller caller) {
        this.platforms = platforms;
        this.revisions = revisions;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "Proposals, the oldest first",
            description =
                    "Moderators see all; others see their own. With `state=proposed`, the queue of what waits, with its age.")
    public Page<RevisionView> list(
            @QueryParam("state") String state,
            @QueryParam("platform") String platform,
            @QueryParam("author") String author,
            @QueryParam("source") String source,
            @BeanParam PageQuery query) {
        Parameters.oneOf("state", state, Revision.State.codes());
        Parameters.oneOf("source", source, Precedence.sources());
        Parameters.known("platform", platform, platforms::exists, "/catalogue/v1/platforms");
        boolean all = caller.has(Role.MODERATOR) || caller.has(Role.ADMIN);
        String asked = all ? author : own(author);
        List<String> after = query.after().orElse(List.of("0001-01-01T00:00:00Z", "", "0"));
        var filter = new RevisionStore.Filter(platform, state, asked, source);
        List<Revision> rows = revisions.list(
                filter, Instant.parse(after.get(0)), after.get(1), Integer.parseInt(after.get(2)), query.fetch());
        return query.page(
                        rows,
                        r -> List.of(r.proposedAt().toString(), r.platform(), String.valueOf(r.number())),
                        () -> revisions.count(filter))
                .map(views::of);
    }

    private String own(String author) {
        if (author != null && !author.equals(caller.id())) {
            throw Refusal.forbidden(Text.of(
                    "Les propositions d'un autre ne se lisent que par les modérateurs : retirez author pour lire les vôtres.",
                    "Somebody else's proposals are for moderators to read: leave author out to read your own."));
        }
        return caller.id();
    }
}
