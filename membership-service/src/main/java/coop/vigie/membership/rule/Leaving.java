package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Operation.Kind;

/** M-21 and M-36: how a member leaves or is excluded, and what a merger of authorities does to its shares. */
final class Leaving {

    static final Rule EXCLUSION = new Rule(
            RuleCard.of(
                    RuleId.M_21,
                    Certainty.SURE,
                    "articles L. 231-5 et L. 231-6 du code de commerce ; Cass. com., 9 novembre 2022, n° 21-10.540",
                    Text.of(
                            "Le retrait est libre sous réserve du plancher ; l'exclusion est votée par l'assemblée générale, à la"
                                    + " majorité des modifications statutaires, pour de justes motifs, l'intéressé entendu",
                            "Withdrawal is free but for the floor; exclusion is voted by the general meeting, at the majority for"
                                    + " changes of statutes, for just motives, after a hearing"),
                    Moment.EXIT),
            Leaving::exclusion);

    static final Rule MERGER = new Rule(
            RuleCard.of(
                    RuleId.M_36,
                    Certainty.SURE,
                    "articles L. 5211-41 et suivants du code général des collectivités territoriales (ancienneté : à faire valider)",
                    Text.of(
                            "La fusion ou la transformation d'un EPCI transmet ses parts de plein droit, sans agrément de cession",
                            "The merger or transformation of an EPCI passes its shares on by law, without approval of a transfer"),
                    Moment.TRANSFER),
            Leaving::merger);

    private Leaving() {}

    private static Finding exclusion(Snapshot snapshot) {
        if (snapshot.operation().kind() != Kind.EXIT) {
            return Finding.notConcerned("aucune sortie n'est examinée.", "no exit is looked at.");
        }
        return Finding.passed(
                "Le retrait est libre ; une exclusion n'est inscrite qu'avec ses motifs, l'audition et le vote de l'assemblée.",
                "Withdrawal is free; an exclusion is entered only with its motives, the hearing and the vote of the meeting.");
    }

    private static Finding merger(Snapshot snapshot) {
        if (snapshot.operation().kind() != Kind.TRANSFER) {
            return Finding.notConcerned("aucune transmission n'est examinée.", "nothing is passed on.");
        }
        return Finding.toBeValidated(
                Text.of(
                        "Une transmission de plein droit est inscrite par deux mouvements liés, sans agrément.",
                        "A transmission by law is entered as two linked movements, without approval."),
                Text.of("Faire valider le maintien de l'ancienneté.", "Have the keeping of the seniority validated."));
    }
}
