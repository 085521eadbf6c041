package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Exclusion;
import coop.vigie.membership.rule.Facts.Passing;
import coop.vigie.membership.rule.Operation.Kind;
import coop.vigie.membership.value.Wording;

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

    private static final Text FAIRNESS = Text.of(
            "Une exclusion se fonde sur ses motifs, l'audition de l'intéressé et le vote de l'assemblée.",
            "An exclusion rests on its motives, the hearing of the member and the vote of the meeting.");

    private Leaving() {}

    private static Finding exclusion(Snapshot snapshot) {
        if (snapshot.operation().kind() != Kind.EXIT) {
            return Finding.notConcerned("aucune sortie n'est examinée.", "no exit is looked at.");
        }
        Exclusion exclusion = snapshot.facts().exclusion();
        if (exclusion == null) {
            return Finding.passed(
                    "Le retrait est libre, sous réserve du plancher.", "Withdrawal is free, but for the floor.");
        }
        if (exclusion.motives() == null
                || exclusion.heardOn() == null
                || exclusion.votesFor() == null
                || exclusion.votesExpressed() == null) {
            return Finding.blocked(
                    FAIRNESS,
                    Text.of(
                            "Donner les motifs, la date de l'audition et le vote.",
                            "Give the motives, the day of the hearing and the vote."));
        }
        long needed = (2 * exclusion.votesExpressed() + 2) / 3;
        Finding finding = exclusion.votesFor() < needed
                ? Finding.blocked(
                        Wording.of(
                                "%d voix sur %d : la majorité des deux tiers n'est pas atteinte.",
                                "%d {vote|votes} of %d: the majority of two thirds is not reached.",
                                exclusion.votesFor(),
                                exclusion.votesExpressed()),
                        Wording.of("Il faut %d voix.", "%d {vote is|votes are} needed.", needed))
                : Finding.passed(
                        "Exclusion votée par %d voix sur %d, l'intéressé entendu.",
                        "Exclusion voted by %d of %d, after a hearing.",
                        exclusion.votesFor(),
                        exclusion.votesExpressed());
        return finding.with("votesFor", exclusion.votesFor())
                .with("votesExpressed", exclusion.votesExpressed())
                .with("votesNeeded", needed);
    }

    private static Finding merger(Snapshot snapshot) {
        Passing passing = snapshot.facts().passing();
        if (snapshot.operation().kind() != Kind.TRANSFER || passing != null && !passing.byLaw()) {
            return Finding.notConcerned("rien n'est transmis de plein droit.", "nothing is passed on by law.");
        }
        return Finding.toBeValidated(
                Text.of(
                        "Une transmission de plein droit est inscrite par deux mouvements liés, sans agrément.",
                        "A transmission by law is entered as two linked movements, without approval."),
                Text.of("Faire valider le maintien de l'ancienneté.", "Have the keeping of the seniority validated."));
    }
}
