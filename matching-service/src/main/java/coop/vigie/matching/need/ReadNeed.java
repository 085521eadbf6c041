package coop.vigie.matching.need;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.need.Need.Details;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.ConstraintsDraft;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads functions and domains in the text of a need, checks what the person gave, and puts both together. */
final class ReadNeed {

    private static final double WORTH_PROPOSING = 0.5;
    private static final int MOST_FUNCTIONS = 5;
    private static final int MOST_DOMAINS = 3;
    private static final double WORTH_FINDING_BY = 0.3;
    private static final int MOST_WEIGHTS = 12;

    private ReadNeed() {}

    /** What is wrong with the draft beyond its shape. */
    static void check(NeedDraft draft, Picture picture, FieldErrors errors) {
        Vocabulary vocabulary = picture.vocabulary();
        Places.check(draft.territory(), "/territory", errors);
        ConstraintsDraft.check(draft.constraints(), "/constraints", vocabulary, errors);
        each(draft.functions(), "/functions", Concepts::checkFunction, vocabulary, errors);
        each(draft.domains(), "/domains", Concepts::checkDomain, vocabulary, errors);
        sharedWith(draft, picture, errors);
    }

    /** Refuses a day that is past. */
    static void checkHorizon(LocalDate horizon, LocalDate today, FieldErrors errors) {
        errors.check(
                horizon == null || !horizon.isBefore(today),
                "/horizon",
                "horizon-past",
                Text.of("Ce jour est passé : donnez un jour à venir.", "This day is past: give one to come."));
    }

    private static void sharedWith(NeedDraft draft, Picture picture, FieldErrors errors) {
        for (int i = 0; draft.sharedWith() != null && i < draft.sharedWith().size(); i++) {
            String other = draft.sharedWith().get(i);
            String at = "/sharedWith/" + i;
            errors.check(
                    other == null || !other.equals(draft.organisation()),
                    at,
                    "shared-with-itself",
                    Text.of(
                            "C'est l'organisation qui a le besoin : ne donnez que les autres.",
                            "This is the organisation that has the need: give the others alone."));
            errors.check(
                    other == null
                            || other.isBlank()
                            || other.equals(draft.organisation())
                            || picture.find(Kind.ORGANISATION, other, OrganisationState.class)
                                    .isPresent(),
                    at,
                    "organisation-unknown",
                    Text.of(
                            "Aucune organisation « " + other + " » dans le catalogue.",
                            "No organisation \"" + other + "\" in the catalogue."));
        }
    }

    private interface Check {
        void check(String id, String pointer, Vocabulary vocabulary, FieldErrors errors);
    }

    private static void each(List<String> ids, String pointer, Check check, Vocabulary vocabulary, FieldErrors errors) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            // One that is not there is noted already, by the shape.
            if (ids.get(i) != null) {
                check.check(ids.get(i), pointer + "/" + i, vocabulary, errors);
            }
        }
    }

    static Details details(NeedDraft draft, FoundConcepts found) {
        List<String> functions = found.above(WORTH_PROPOSING, MOST_FUNCTIONS).stream()
                .map(f -> f.concept().id())
                .toList();
        return new Details(
                draft.functions(),
                functions,
                draft.domains(),
                domains(found),
                draft.constraints(),
                draft.horizon(),
                draft.budget(),
                draft.users(),
                draft.sharedWith() == null ? List.of() : draft.sharedWith());
    }

    private static List<String> domains(FoundConcepts found) {
        Map<String, Double> weights = new HashMap<>();
        for (FoundConcept concept : found.above(WORTH_PROPOSING, MOST_FUNCTIONS)) {
            concept.concept().broader().forEach(domain -> weights.merge(domain, concept.score(), Double::sum));
        }
        double greatest = weights.values().stream().max(Double::compare).orElse(0.0);
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() >= greatest * WORTH_PROPOSING)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DOMAINS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The concepts by which a changed platform finds this need, and how much it is about each. */
    static Map<String, Double> weights(List<String> corrected, FoundConcepts found, Vocabulary vocabulary) {
        List<String> functions = corrected == null ? List.of() : corrected;
        Map<String, Double> weights = new LinkedHashMap<>();
        for (FoundConcept concept : found.confirmed(functions, vocabulary).above(WORTH_FINDING_BY, MOST_WEIGHTS)) {
            weights.put(concept.concept().id(), Math.round(concept.score() * 10_000) / 10_000.0);
        }
        return weights;
    }
}
