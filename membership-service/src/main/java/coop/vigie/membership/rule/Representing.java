package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.value.Wording;

/** M-29 and M-30: who represents the authority, and when that person leaves the room. */
final class Representing {

    static final Rule REPRESENTATIVE = new Rule(
            RuleCard.of(
                    RuleId.M_29,
                    Certainty.MODERATE,
                    "articles L. 2121-33 et L. 2121-21 du CGCT",
                    Text.of(
                            "Le représentant est désigné par l'assemblée, avec un suppléant ; son mandat finit avec celui de l'assemblée",
                            "The representative is named by the assembly, with a substitute; the mandate ends with the assembly's"),
                    Moment.DELIBERATION,
                    Moment.VOTE),
            Representing::representative);

    static final Rule CONFLICT = new Rule(
            RuleCard.of(
                    RuleId.M_30,
                    Certainty.UNCERTAIN,
                    "articles L. 1111-6 et L. 2131-11 du CGCT ; article 432-12 du code pénal (application aux SCIC : à faire valider)",
                    Text.of(
                            "Le représentant se déporte sur tout contrat, garantie ou aide à la coopérative et sur sa propre désignation",
                            "The representative leaves the room on any contract, guarantee or aid to the cooperative and on its own"
                                    + " appointment"),
                    Moment.DELIBERATION,
                    Moment.VOTE),
            Representing::conflict);

    private Representing() {}

    private static Finding representative(Snapshot snapshot) {
        Decision decision = snapshot.facts().decision();
        if (decision == null || decision.votedOn() == null) {
            return Finding.notConcerned("l'assemblée n'a pas encore délibéré.", "the assembly has not voted yet.");
        }
        if (decision.representative() == null) {
            return Finding.warning(
                    Text.of("Aucun représentant n'est désigné.", "No representative is named."),
                    Text.of(
                            "Désigner un représentant et un suppléant par délibération.",
                            "Name a representative and a substitute by deliberation."));
        }
        if (decision.substitute() == null) {
            return Finding.warning(
                    Text.of("Aucun suppléant n'est désigné.", "No substitute is named."),
                    Text.of("Désigner un suppléant.", "Name a substitute."));
        }
        return Finding.passed(
                "Représentant et suppléant sont désignés.", "A representative and a substitute are named.");
    }

    private static Finding conflict(Snapshot snapshot) {
        Decision decision = snapshot.facts().decision();
        if (decision == null || decision.votedOn() == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "Par prudence, le futur représentant se déporte du vote de sa désignation et des aides.",
                            "For caution, the future representative takes no part in the vote on its appointment and on aid."),
                    Text.of(
                            "Faire valider par le service juridique qui se déporte.",
                            "Have the legal department validate who leaves the room."));
        }
        if (decision.conflicts() != null && !decision.conflicts().isEmpty()) {
            return Finding.blocked(
                            Wording.of(
                                    "Des élus intéressés ont pris part au vote : %s.",
                                    "Members with an interest took part in the vote: %s.",
                                    String.join(", ", decision.conflicts())),
                            Text.of("Délibérer à nouveau sans eux.", "Vote again without them."))
                    .with("interested", decision.conflicts());
        }
        return Finding.toBeValidated(
                Text.of(
                        "Aucun élu intéressé n'est noté comme ayant pris part au vote.",
                        "No member with an interest is noted as having taken part in the vote."),
                Text.of(
                        "La portée pour les SCIC est discutée : déport par défaut, à faire valider.",
                        "Its reach to SCICs is debated: leave the room by default, to be validated."));
    }
}
