package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.index.PlatformPicture;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.ranking.RankedPlatform;
import coop.vigie.matching.search.ReasonView;
import coop.vigie.matching.vocabulary.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of why a platform answers a need that the caller may not read: the group shows its functions, so these may be named; words of its
 * text and what it demands may not, nor what follows from them.
 */
final class OthersReasons {

    /** Reservations that hold whatever a need says. */
    private static final Set<String> FACTS = Set.of("deprecated", "dormant", "licence-not-free");

    private OthersReasons() {}

    static List<ReasonView> reasons(Need need, RankedPlatform platform, Picture picture, Locale language) {
        Set<String> had = PlatformPicture.concepts(platform.id(), picture).keySet();
        return need.functions().stream()
                .filter(had::contains)
                .map(picture.vocabulary()::concept)
                .flatMap(Optional::stream)
                .limit(1)
                .map(concept ->
                        new ReasonView("function-of-another", text(concept).in(language)))
                .toList();
    }

    static List<ReasonView> reservations(RankedPlatform platform, Locale language) {
        return ReasonView.of(
                platform.reservations().stream()
                        .filter(reservation -> FACTS.contains(reservation.code()))
                        .toList(),
                language);
    }

    private static Text text(Concept concept) {
        return Text.of(
                "Un autre besoin du groupe touche à : " + concept.labelFr() + ".",
                "Another need of the group touches on " + concept.labelEn() + ".");
    }
}
