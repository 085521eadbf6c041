package coop.vigie.matching.alert;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedStore;
import coop.vigie.matching.need.PlatformsFit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;

/** Tells subscriptions of what happened, each once, in the transaction of what caused it. */
@ApplicationScoped
class RaiseAlerts {

    private final SubscriptionStore subscriptions;
    private final AlertStore alerts;
    private final NeedStore needs;
    private final AlertEvents events;
    private final Clock clock;

    RaiseAlerts(SubscriptionStore subscriptions, AlertStore alerts, NeedStore needs, AlertEvents events, Clock clock) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.needs = needs;
        this.events = events;
        this.clock = clock;
    }

    /** What happened. */
    record News(String kind, String cause, String platform, Text text) {}

    void platformsFit(@Observes PlatformsFit fit) {
        for (PlatformsFit.Newcomer newcomer : fit.newcomers()) {
            News news = new News(
                    "platform-fits-need",
                    "fits:" + newcomer.platform() + ":" + fit.rankingVersion(),
                    newcomer.platform(),
                    Text.of(
                            newcomer.name() + " répond désormais à votre besoin « "
                                    + fit.need().title() + " ».",
                            newcomer.name() + " answers your need \""
                                    + fit.need().title() + "\" now."));
            tell(subscriptions.ofNeed(fit.need().id()), news);
        }
    }

    @Transactional(TxType.MANDATORY)
    void tell(Collection<Subscription> followers, News news) {
        for (Subscription follower : followers) {
            Alert alert = new Alert(
                    Ids.next(),
                    follower.id(),
                    follower.organisation(),
                    news.kind(),
                    news.platform(),
                    follower.needId(),
                    news.text().fr(),
                    news.text().en(),
                    clock.instant(),
                    news.cause());
            if (alerts.insert(alert) && follower.published() && isPublic(follower)) {
                events.raised(alert);
            }
        }
    }

    private boolean isPublic(Subscription follower) {
        return follower.needId() == null
                || needs.find(follower.needId()).filter(Need::isPublic).isPresent();
    }
}
