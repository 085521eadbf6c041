package coop.vigie.matching.alert;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.need.NeedAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-subscriptions")
@Tag(name = "alerts", description = "What organisations follow, and what they are told of")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class SubscriptionResource {

    private final FollowTopic follow;
    private final SubscriptionStore subscriptions;
    private final NeedAccess access;

    @Context
    UriInfo uri;

    SubscriptionResource(FollowTopic follow, SubscriptionStore subscriptions, NeedAccess access) {
        this.follow = follow;
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listAlertSubscriptions",
            summary = "List what one's organisation follows",
            description = "The newest first.")
    public Page<SubscriptionView> list(@BeanParam PageQuery page, @QueryParam("organisation") String organisation) {
        String whose = access.ownOrganisation(organisation);
        String before = page.after().map(position -> position.get(0)).orElse(null);
        List<SubscriptionView> views = subscriptions.of(whose, before, page.fetch()).stream()
                .map(this::view)
                .toList();
        return page.page(views, view -> List.of(view.id()), () -> subscriptions.count(whose));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followTopic",
            summary = "Follow a need, a domain, a function or a territory",
            description =
                    "A need: platforms that come to fit it, deployments by neighbours, openings of capital. Anything else: also new platforms.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription, with the address of its feed",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response create(SubscriptionDraft draft) {
        Subscription subscription = follow.handle(draft);
        return Response.created(URI.create("alert-subscriptions/" + subscription.id()))
                .header("ETag", ETags.of(1))
                .entity(view(subscription))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAlertSubscription",
            summary = "Read a subscription",
            description = "Of one's own organisation; 404 for any other.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response get(@PathParam("id") String id) {
        return Response.ok(view(own(id))).header("ETag", ETags.of(1)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "unfollowTopic",
            summary = "Follow it no longer",
            description = "Its alerts and its feed go with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Subscription subscription = own(id);
        ETags.requireMatch(ifMatch, 1);
        subscriptions.delete(subscription.id());
        return Response.noContent().build();
    }

    private Subscription own(String id) {
        return parse(id)
                .flatMap(subscriptions::find)
                .filter(s -> access.actsFor(s.organisation()))
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Aucun abonnement « " + id + " ».", "No subscription \"" + id + "\".")));
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, uri.getBaseUri().toString());
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
