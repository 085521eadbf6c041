package coop.vigie.matching.alert;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/feeds")
@Tag(name = "alerts")
class FeedResource {

    private static final int MOST = 100;

    private final SubscriptionStore subscriptions;
    private final AlertStore alerts;
    private final Languages languages;

    @Context
    UriInfo uri;

    FeedResource(SubscriptionStore subscriptions, AlertStore alerts, Languages languages) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.languages = languages;
    }

    @GET
    @Path("/{key}")
    @Produces("application/atom+xml")
    @Operation(
            operationId = "getAlertFeed",
            summary = "Read alerts in a feed reader",
            description =
                    "Atom (RFC 4287), the hundred newest. The address is the subscription's `feed`; it needs no token, so it is to be kept like one.")
    public String get(@PathParam("key") String key) {
        Subscription subscription = subscriptions
                .ofFeed(key)
                .orElseThrow(() ->
                        Refusal.notFound(Text.of("Aucun flux à cette adresse.", "There is no feed at this address.")));
        return AtomWriter.write(
                subscription, alerts.ofSubscription(subscription.id(), MOST), uri.getRequestUri(), languages.current());
    }
}
