package coop.vigie.matching.ranking;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.FoundConcepts;
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

    /** What the need names whole and this platform is not known to do. */
    static List<Reason> of(Candidate candidate, FoundConcepts found) {
        Set<String> had =
                candidate.met().stream().map(met -> met.found().concept().id()).collect(Collectors.toSet());
        Set<Word> explained = Explanation.strong(candidate.met())
                .flatMap(met -> met.found().words().stream())
                .collect(Collectors.toSet());
        return found.above(SHARE, 8).stream()
                .filter(unmet -> !had.contains(unmet.concept().id()))
                .filter(unmet -> unmet.coverage() >= WHOLE_LABEL)
                .filter(unmet -> unmet.words().stream().anyMatch(word -> !explained.contains(word)))
                .limit(MOST)
                .map(unmet -> notFound(unmet.concept()))
                .toList();
    }

    /** Beside a gap: that this platform does not do either what none does, and what it does that is close. */
    static List<Reason> beside(String platform, List<Candidate> candidates, List<Concept> missing) {
        Candidate candidate = candidates.stream()
                .filter(one -> one.platform().id().equals(platform))
                .findFirst()
                .orElseThrow();
        return missing.stream()
                .limit(MOST)
                .map(concept -> nearest(candidate, concept)
                        .map(near -> onlyNear(concept, near))
                        .orElseGet(() -> notFound(concept)))
                .toList();
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
