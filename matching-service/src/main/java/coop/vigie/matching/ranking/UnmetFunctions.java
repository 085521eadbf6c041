package coop.vigie.matching.ranking;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the need is about and a platform is not known to do. Where nobody does it, a platform that does the like is called near, never an answer. */
final class UnmetFunctions {

    private static final double SHARE = 0.6;
    private static final double WHOLE_LABEL = 0.99;
    private static final int MOST = 2;

    private UnmetFunctions() {}

    /** The reservations of this platform, of which the first are about what no platform has. */
    static List<Reason> of(Candidate candidate, FoundConcepts found, List<Concept> missing) {
        List<Reason> reservations = new ArrayList<>();
        Set<String> had =
                candidate.met().stream().map(met -> met.found().concept().id()).collect(Collectors.toSet());
        missing.stream()
                .limit(MOST)
                .forEach(concept -> reservations.add(nearest(candidate, concept)
                        .map(near -> onlyNear(concept, near))
                        .orElseGet(() -> notFound(concept))));
        Set<Word> explained = Explanation.strong(candidate.met())
                .flatMap(met -> met.found().words().stream())
                .collect(Collectors.toSet());
        found.above(SHARE, 8).stream()
                .filter(unmet -> !had.contains(unmet.concept().id()) && !missing.contains(unmet.concept()))
                .filter(unmet -> unmet.coverage() >= WHOLE_LABEL)
                .filter(unmet -> unmet.words().stream().anyMatch(word -> !explained.contains(word)))
                .map(FoundConcept::concept)
                .limit(Math.max(0, MOST - missing.size()))
                .forEach(unmet -> reservations.add(notFound(unmet)));
        return reservations;
    }

    private static Optional<Concept> nearest(Candidate candidate, Concept missing) {
        return candidate.met().stream()
                .map(met -> met.found().concept())
                .filter(has ->
                        missing.related().contains(has.id()) || has.related().contains(missing.id()))
                .findFirst();
    }

    private static Reason onlyNear(Concept missing, Concept near) {
        return Reason.of(
                "function-near",
                "Aucune plateforme connue ne propose « " + missing.labelFr() + " » : celle-ci propose seulement « "
                        + near.labelFr() + " », qui en est proche.",
                "No known platform offers \"" + missing.labelEn() + "\": this one only offers \"" + near.labelEn()
                        + "\", which is close to it.");
    }

    private static Reason notFound(Concept unmet) {
        return Reason.of(
                "function-not-found",
                "« " + unmet.labelFr() + " » ne figure pas parmi ses fonctions connues.",
                "\"" + unmet.labelEn() + "\" is not among its known functions.");
    }
}
