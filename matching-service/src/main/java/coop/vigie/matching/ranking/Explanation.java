package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.vocabulary.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts in plain words what met what. Each reason names something that took part in the score. */
final class Explanation {

    private static final int MOST_FUNCTIONS = 3;
    private static final int MOST_WORDS = 3;
    private static final double WORTH_SAYING = 0.5;

    private Explanation() {}

    static List<Reason> reasons(Candidate candidate, NeedToRank need) {
        List<Reason> reasons = new ArrayList<>();
        PlatformState platform = candidate.platform();
        if (candidate.named()) {
            reasons.add(Reason.of(
                    "name", "Votre texte nomme " + platform.name() + ".", "Your text names " + platform.name() + "."));
        }
        functions(candidate).forEach(reasons::add);
        if (!candidate.words().isEmpty()) {
            reasons.add(Reason.of(
                    "words",
                    "Sa présentation parle, comme vous, de " + quoted(candidate.words(), "« ", " »") + ".",
                    "Its description, like you, mentions " + quoted(candidate.words(), "\"", "\"") + "."));
        }
        reasons.addAll(MetConstraints.of(platform, need.constraints()));
        evidence(candidate.evidence(), reasons);
        return reasons;
    }

    private static List<Reason> functions(Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        candidate
                .said()
                .ifPresent(function -> reasons.add(Reason.of(
                        "function-said",
                        "Vous le dites dans ses propres mots : « " + function + " ».",
                        "You say it in its own words: \"" + function + "\".")));
        strong(candidate.met()).limit(MOST_FUNCTIONS).forEach(met -> reasons.add(function(met)));
        return reasons;
    }

    /** The concepts that bring most: one that brings little is no reason, though it took part. */
    static Stream<MetConcept> strong(List<MetConcept> met) {
        double best = met.stream().mapToDouble(MetConcept::contribution).max().orElse(0);
        return met.stream()
                .filter(one -> one.contribution() >= WORTH_SAYING * best)
                .sorted(Comparator.comparingDouble(MetConcept::contribution).reversed());
    }

    private static Reason function(MetConcept met) {
        Concept concept = met.found().concept();
        String words = quoted(met.found().words(), "« ", " »");
        String english = quoted(met.found().words(), "\"", "\"");
        String saysFr = words.isEmpty() ? "Votre besoin touche à : " + concept.labelFr() : "Vous parlez de " + words;
        String saysEn = english.isEmpty() ? "Your need touches on " + concept.labelEn() : "You mention " + english;
        if (met.isDeclared()) {
            return Reason.of(
                    "function",
                    saysFr + " : cette plateforme propose " + concept.labelFr() + ".",
                    saysEn + ": this platform offers " + concept.labelEn() + ".");
        }
        return Reason.of(
                "function-guessed",
                saysFr + " : son descriptif évoque " + concept.labelFr() + ", sans que ce soit confirmé.",
                saysEn + ": its description suggests " + concept.labelEn() + ", which is not confirmed.");
    }

    private static void evidence(Evidence evidence, List<Reason> reasons) {
        if (evidence.institutionalMembers() > 0) {
            int n = evidence.institutionalMembers();
            reasons.add(Reason.of(
                    "institutional-members",
                    n == 1
                            ? "Une collectivité est sociétaire de la coopérative qui la porte."
                            : n + " collectivités sont sociétaires de la coopérative qui la porte.",
                    n == 1
                            ? "One public body is a member of the cooperative that carries it."
                            : n + " public bodies are members of the cooperative that carries it."));
        }
        if (evidence.deployments() > 0) {
            int n = evidence.deployments();
            String near = evidence.nearby() > 0 ? ", dont " + evidence.nearby() + " sur votre territoire" : "";
            String nearEn = evidence.nearby() > 0 ? ", " + evidence.nearby() + " of them in your territory" : "";
            reasons.add(Reason.of(
                    "deployments",
                    (n == 1 ? "Un déploiement est confirmé" : n + " déploiements sont confirmés") + near + ".",
                    (n == 1 ? "One deployment is confirmed" : n + " deployments are confirmed") + nearEn + "."));
        }
        if (evidence.sameKind() > 0) {
            reasons.add(Reason.of(
                    "same-kind",
                    "Des organisations du même type que la vôtre l'utilisent (" + evidence.sameKind() + ").",
                    "Organisations of the same kind as yours use it (" + evidence.sameKind() + ")."));
        }
        if (evidence.accepted() > 0) {
            reasons.add(Reason.of(
                    "accepted",
                    evidence.accepted() == 1
                            ? "Une organisation l'a retenue pour un besoin public."
                            : evidence.accepted() + " organisations l'ont retenue pour un besoin public.",
                    evidence.accepted() == 1
                            ? "One organisation accepted it for a public need."
                            : evidence.accepted() + " organisations accepted it for a public need."));
        }
        if (evidence.isSovereign()) {
            reasons.add(Reason.of(
                    "sovereignty",
                    "Souveraineté : " + evidence.sovereignty() + " % des critères connus sont remplis.",
                    "Sovereignty: " + evidence.sovereignty() + " % of the known criteria are met."));
        }
        if (Boolean.TRUE.equals(evidence.active())) {
            reasons.add(
                    Reason.of("vitality", "Le projet est activement maintenu.", "The project is actively maintained."));
        }
    }

    /** The most telling of these words, in the order of the need. */
    private static String quoted(List<Word> words, String open, String close) {
        List<Word> telling = words.stream().filter(word -> !word.isGeneric()).toList();
        return (telling.isEmpty() ? words : telling)
                .stream()
                        .limit(MOST_WORDS)
                        .sorted(Comparator.comparingInt(Word::start))
                        .map(word -> open + word.surface() + close)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
