package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.matching.index.Fields;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.Picture;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the evidence on a platform from the index. */
final class EvidenceLookup {

    private static final int MOST = 200;

    private EvidenceLookup() {}

    static Evidence of(PlatformState platform, NeedToRank need, Picture picture) {
        List<DeploymentState> confirmed =
                picture.find(Kind.DEPLOYMENT, Fields.PLATFORM, platform.id(), MOST, DeploymentState.class).stream()
                        .filter(deployment -> "confirmed".equals(deployment.state()))
                        .toList();
        return new Evidence(
                confirmed.size(),
                count(
                        confirmed,
                        d -> need.organisationKind() != null
                                && need.organisationKind().equals(d.organisationKind())),
                count(confirmed, d -> d.territory() != null && need.territory().contains(d.territory())),
                institutionalMembers(platform.id(), picture).size(),
                accepted(platform.id(), picture),
                platform.sovereignty(),
                platform.sovereigntyUnknown(),
                platform.vitality() == null ? null : platform.vitality().equals("active"),
                MetConstraints.of(platform, need.constraints()).size());
    }

    private static Set<String> institutionalMembers(String platform, Picture picture) {
        return picture.find(Kind.COOPERATIVE, Fields.PLATFORM, platform, MOST, CooperativeState.class).stream()
                .flatMap(
                        cooperative -> picture
                                .find(
                                        Kind.MEMBERSHIP,
                                        Fields.COOPERATIVE,
                                        cooperative.id(),
                                        MOST,
                                        MembershipState.class)
                                .stream())
                .filter(membership -> membership.member() && membership.publicBody())
                .map(MembershipState::organisation)
                .collect(Collectors.toSet());
    }

    /** Organisations, not needs: one that accepts it for ten needs of its own is one voice. */
    private static int accepted(String platform, Picture picture) {
        return (int) picture.find(Kind.MATCHES, Fields.PLATFORM, platform, MOST, MatchesState.class).stream()
                .filter(matches -> matches.decisions().stream()
                        .anyMatch(d ->
                                d.platform().equals(platform) && d.decision().equals("accepted")))
                .map(MatchesState::organisation)
                .distinct()
                .count();
    }

    private static int count(List<DeploymentState> deployments, java.util.function.Predicate<DeploymentState> wanted) {
        return (int) deployments.stream().filter(wanted).count();
    }
}
