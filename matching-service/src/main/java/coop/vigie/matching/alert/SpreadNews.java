package coop.vigie.matching.alert;

import coop.vigie.events.EntityState;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.alert.RaiseAlerts.News;
import coop.vigie.matching.alert.SubscriptionStore.Follower;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.index.PlatformPicture;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds whom something that came up concerns, and puts it in words. */
@ApplicationScoped
class SpreadNews {

    private final SubscriptionStore subscriptions;
    private final RaiseAlerts raise;

    SpreadNews(SubscriptionStore subscriptions, RaiseAlerts raise) {
        this.subscriptions = subscriptions;
        this.raise = raise;
    }

    @Transactional(TxType.MANDATORY)
    void handle(EntityState state, Picture picture) {
        if (state instanceof PlatformState platform) {
            published(platform, picture);
        } else if (state instanceof DeploymentState deployment) {
            deployed(deployment, picture);
        } else if (state instanceof CooperativeState cooperative) {
            opened(cooperative, picture);
        }
    }

    private void published(PlatformState platform, Picture picture) {
        Set<String> places = new HashSet<>();
        orEmpty(platform.territories()).forEach(code -> places.addAll(Places.path(code)));
        News news = new News(
                "platform-published",
                "published:" + platform.id() + ":" + platform.version(),
                platform.id(),
                Text.of(
                        "Nouvelle plateforme au catalogue : " + platform.name() + ".",
                        "New platform in the catalogue: " + platform.name() + "."));
        Topics topics = Topics.of(List.of(platform.id()), picture);
        raise.tell(subscriptions.meeting(topics.domains(), topics.functions(), places), news);
    }

    private void deployed(DeploymentState deployment, Picture picture) {
        String platform = name(deployment.platform(), picture);
        String organisation = picture.find(Kind.ORGANISATION, deployment.organisation(), OrganisationState.class)
                .map(OrganisationState::name)
                .orElse(deployment.organisation());
        News news = new News(
                "neighbour-deployed",
                "deployed:" + deployment.id() + ":" + deployment.version(),
                deployment.platform(),
                Text.of(
                        organisation + " a déployé " + platform + at(deployment, " (", ")") + ".",
                        organisation + " deployed " + platform + at(deployment, " (", ")") + "."));
        Topics topics = Topics.of(List.of(deployment.platform()), picture);
        raise.tell(
                subscriptions.meeting(topics.domains(), topics.functions(), Places.path(deployment.territory())), news);
        raise.tell(
                followers(
                        List.of(deployment.platform()),
                        follower -> Places.areNeighbours(follower.needTerritory(), deployment.territory())),
                news);
    }

    private void opened(CooperativeState cooperative, Picture picture) {
        List<String> platforms = orEmpty(cooperative.platforms());
        String place = Optional.ofNullable(cooperative.organisation())
                .flatMap(id -> picture.find(Kind.ORGANISATION, id, OrganisationState.class))
                .map(OrganisationState::territory)
                .orElse(null);
        News news = new News(
                "capital-opened",
                "opened:" + cooperative.id() + ":" + cooperative.version(),
                platforms.isEmpty() ? null : platforms.get(0),
                Text.of(
                        "La coopérative " + cooperative.name() + " ouvre son capital aux collectivités.",
                        "The cooperative " + cooperative.name() + " opens its capital to public bodies."));
        Topics topics = Topics.of(platforms, picture);
        raise.tell(subscriptions.meeting(topics.domains(), topics.functions(), Places.path(place)), news);
        raise.tell(followers(platforms, follower -> true), news);
    }

    private List<Subscription> followers(Collection<String> platforms, Predicate<Follower> wanted) {
        return subscriptions.followersOfNeedsAnsweredBy(platforms).stream()
                .filter(wanted)
                .flatMap(follower -> subscriptions.find(follower.subscription()).stream())
                .toList();
    }

    private static String at(DeploymentState deployment, String open, String close) {
        return deployment.territory() == null ? "" : open + Places.name(deployment.territory()) + close;
    }

    private static String name(String platform, Picture picture) {
        return picture.find(Kind.PLATFORM, platform, PlatformState.class)
                .map(PlatformState::name)
                .orElse(platform);
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : list;
    }

    /** What platforms are about. */
    private record Topics(Set<String> domains, Set<String> functions) {

        private static final double SURE = 0.5;

        static Topics of(Collection<String> platforms, Picture picture) {
            Vocabulary vocabulary = picture.vocabulary();
            Set<String> domains = new HashSet<>();
            Set<String> functions = new HashSet<>();
            for (String platform : platforms) {
                picture.find(Kind.PLATFORM, platform, PlatformState.class)
                        .ifPresent(state -> domains.addAll(orEmpty(state.domains())));
                PlatformPicture.concepts(platform, picture).forEach((concept, confidence) -> {
                    if (confidence >= SURE) {
                        functions.add(concept);
                        domains.addAll(vocabulary
                                .concept(concept)
                                .map(c -> c.broader())
                                .orElse(new ArrayList<>()));
                    }
                });
            }
            return new Topics(domains, functions);
        }
    }
}
