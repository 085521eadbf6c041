package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Operation.Kind;
import coop.vigie.membership.value.Wording;

/**
 * M-04 and M-05: public bodies together hold at most one half of the capital of a SCIC, and what happens when the exit of a
 * private member breaks that without any of them having done anything.
 */
final class PublicCeiling {

    static final Rule CEILING = new Rule(
            RuleCard.of(
                    RuleId.M_04,
                    Certainty.SURE,
                    "article 19 septies, alinéa 4, de la loi n° 47-1775 du 10 septembre 1947",
                    Text.of(
                            "Les collectivités territoriales, leurs groupements et les établissements publics territoriaux"
                                    + " détiennent ensemble au plus la moitié du capital",
                            "Local authorities, their groupings and territorial public establishments together hold at most"
                                    + " one half of the capital"),
                    Moment.INTENTION,
                    Moment.DELIBERATION,
                    Moment.SUBSCRIPTION,
                    Moment.TRANSFER,
                    Moment.EXIT),
            PublicCeiling::ceiling);

    static final Rule PASSIVE_BREACH = new Rule(
            RuleCard.of(
                    RuleId.M_05,
                    Certainty.UNCERTAIN,
                    "article 19 septies de la loi n° 47-1775 (la loi ne prévoit ni sanction ni délai)",
                    Text.of(
                            "La sortie d'un sociétaire privé qui porte la part publique au-delà de la moitié est signalée,"
                                    + " avec ses remèdes, et n'est jamais refusée en silence",
                            "The exit of a private member that takes the public share over one half is pointed out with its"
                                    + " remedies, and never silently refused"),
                    Moment.EXIT),
            PublicCeiling::passiveBreach);

    private PublicCeiling() {}

    private static Finding ceiling(Snapshot snapshot) {
        if (!snapshot.statutes().isScic()) {
            return Finding.notConcerned(
                    "le plafond de l'article 19 septies est propre aux SCIC.", "this ceiling is the SCIC's own.");
        }
        Ceiling before = Ceiling.of(snapshot.standing());
        Ceiling after = Ceiling.of(snapshot.after());
        long gain = snapshot.operation().publicGain();
        String percent = after.percent();
        return find(snapshot, after, percent)
                .with("publicSharesBefore", before.publicShares())
                .with("sharesBefore", before.shares())
                .with("publicSharesAfter", after.publicShares())
                .with("sharesAfter", after.shares())
                .with("percentBefore", before.percent())
                .with("percentAfter", percent)
                .with("maximumShares", maximum(snapshot, before))
                .with(
                        "privateSharesNeeded",
                        gain > 0 || snapshot.operation().kind() == Kind.ADOPTION ? after.privateSharesNeeded() : 0L);
    }

    private static Finding find(Snapshot snapshot, Ceiling after, String percent) {
        if (after.holds()) {
            return Finding.passed(
                    "Part publique après l'opération : %d {part|parts} sur %d, soit %s %%, pour un plafond de 50 %%.",
                    "Public share afterwards: %d of %d shares, %s %%, for a ceiling of 50 %%.",
                    after.publicShares(),
                    after.shares(),
                    percent);
        }
        Text found = Wording.of(
                "La part publique serait de %d {part|parts} sur %d, soit %s %%, au-delà du plafond de 50 %%.",
                "The public share would be %d of %d shares, %s %%, over the ceiling of 50 %%.",
                after.publicShares(),
                after.shares(),
                percent);
        if (snapshot.operation().kind() == Kind.ADOPTION) {
            return Finding.blocked(
                    found,
                    Wording.of(
                            "Avant de devenir une SCIC : %d {nouvelle part privée|nouvelles parts privées}, ou l'annulation de %d {part publique|parts publiques}.",
                            "Before it becomes a SCIC: %d new private shares, or the cancellation of %d public shares.",
                            after.privateSharesNeeded(),
                            after.publicSharesToCancel()));
        }
        if (snapshot.operation().publicGain() <= 0) {
            return Finding.warning(
                    found, Text.of("Voir les remèdes de la règle M-05.", "See the remedies of rule M-05."));
        }
        long most = maximum(snapshot, Ceiling.of(snapshot.standing()));
        return Finding.blocked(
                found,
                Wording.of(
                        "Au plus %d {part publique|parts publiques} de plus aujourd'hui ; pour ce nombre, il faudrait %d {nouvelle part privée|nouvelles parts privées}.",
                        "At most %d more public {share|shares} today; this number would need %d new private {share|shares}.",
                        most,
                        after.privateSharesNeeded()));
    }

    /** A transfer leaves T as it is, so that it has room for half as many as a subscription. */
    private static long maximum(Snapshot snapshot, Ceiling before) {
        return snapshot.operation().kind() == Kind.TRANSFER ? before.margin() / 2 : before.margin();
    }

    private static Finding passiveBreach(Snapshot snapshot) {
        if (!snapshot.statutes().isScic()) {
            return Finding.notConcerned("règle propre aux SCIC.", "a SCIC's own rule.");
        }
        Ceiling after = Ceiling.of(snapshot.after());
        if (after.holds()) {
            return Finding.passed(
                    "La part publique ne dépasse pas la moitié du capital.",
                    "The public share does not exceed one half of the capital.");
        }
        if (snapshot.operation().publicGain() > 0) {
            return Finding.notConcerned(
                    "le dépassement viendrait d'une souscription publique (voir M-04).",
                    "a public subscription would cause it (see M-04).");
        }
        String percent = after.percent();
        long needed = after.privateSharesNeeded();
        return Finding.warning(
                        Wording.of(
                                "La part publique passerait à %d {part|parts} sur %d, soit %s %%, sans qu'aucune collectivité n'ait souscrit.",
                                "The public share would become %d of %d shares, %s %%, though no authority subscribed.",
                                after.publicShares(),
                                after.shares(),
                                percent),
                        Wording.of(
                                "Remèdes : %d {nouvelle part privée|nouvelles parts privées}, ou l'annulation de %d {part publique|parts publiques}. La loi ne fixe ni sanction ni délai : à faire valider.",
                                "Remedies: %d new private {share|shares}, or the cancellation of %d public {share|shares}. The law sets neither sanction nor delay: to be validated.",
                                needed,
                                after.publicSharesToCancel()))
                .with("publicSharesAfter", after.publicShares())
                .with("sharesAfter", after.shares())
                .with("percentAfter", percent)
                .with("privateSharesNeeded", needed)
                .with("publicSharesToCancel", after.publicSharesToCancel());
    }
}
