package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.Passing;
import coop.vigie.membership.rule.Operation.Kind;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** M-10, M-11 and M-22: one nominal, minimum holdings, registered shares, and the register that makes the owner. */
final class Shares {

    static final Rule NOMINAL = new Rule(
            RuleCard.of(
                    RuleId.M_10,
                    Certainty.SURE,
                    "statuts de la coopérative ; article 11 de la loi n° 47-1775",
                    Text.of(
                            "Une seule valeur nominale ; le montant est le nombre de parts fois cette valeur, au moins le minimum de"
                                    + " la catégorie",
                            "One nominal value; the amount is the number of shares times that value, at least the minimum of the"
                                    + " category"),
                    Moment.SUBSCRIPTION),
            Shares::nominal);

    static final Rule REGISTERED = new Rule(
            RuleCard.of(
                    RuleId.M_11,
                    Certainty.SURE,
                    "article 11 de la loi n° 47-1775",
                    Text.of(
                            "Les parts sont nominatives ; leur cession est soumise à l'agrément de l'organe que fixent les statuts",
                            "Shares are registered; a transfer needs the approval of the body that the statutes name"),
                    Moment.TRANSFER),
            Shares::registered);

    static final Rule REGISTER = new Rule(
            RuleCard.of(
                    RuleId.M_22,
                    Certainty.SURE,
                    "articles L. 228-1 et R. 228-8 du code de commerce",
                    Text.of(
                            "Les mouvements sont inscrits dans l'ordre au registre ; l'inscription transfère la propriété (SA, SAS)",
                            "Movements are entered in order in the register; the entry transfers ownership (SA, SAS)"),
                    Moment.SUBSCRIPTION,
                    Moment.TRANSFER,
                    Moment.EXIT),
            snapshot -> snapshot.statutes().company() == Statutes.Company.SARL
                    ? Finding.passed(
                            "Une SARL tient une liste de ses associés ; le registre, qui n'y est pas exigé, en tient lieu.",
                            "An SARL keeps a list of its members; the register, which it does not need, serves as one.")
                    : Finding.passed(
                            "Chaque mouvement est numéroté sans interruption et enchaîné au précédent par son empreinte.",
                            "Each movement is numbered without gap and chained to the one before by its hash."));

    private Shares() {}

    private static Finding nominal(Snapshot snapshot) {
        Line to = snapshot.operation().to();
        if (to == null) {
            return minima(snapshot.statutes());
        }
        long least = snapshot.statutes()
                .category(to.category())
                .map(Category::minimumShares)
                .orElse(1L);
        long held = snapshot.after().line(to.holder()).map(Line::shares).orElse(0L);
        Finding finding = held >= least
                ? Finding.passed(
                        "%d {part|parts} de %s, pour un minimum de %d dans la catégorie.",
                        "%d {share|shares} of %s, for a minimum of %d in the category.",
                        held,
                        snapshot.statutes().nominal(),
                        least)
                : Finding.blocked(
                        Wording.of(
                                "Le sociétaire n'aurait que %d {part|parts} ; la catégorie en demande au moins %d.",
                                "The member would hold %d {share|shares} only; the category asks for at least %d.",
                                held,
                                least),
                        Wording.of(
                                "Souscrire au moins %d {part|parts} de plus.",
                                "Subscribe at least %d more {share|shares}.", least - held));
        return finding.with("shares", to.shares())
                .with("sharesAfter", held)
                .with("minimumShares", least)
                .with("nominal", snapshot.statutes().nominal().toString())
                .with("amount", snapshot.statutes().nominal().times(to.shares()).toString());
    }

    /** What the statutes ask of a member of each category. */
    private static Finding minima(Statutes statutes) {
        Map<String, Long> least = new LinkedHashMap<>();
        statutes.categories().forEach(c -> least.put(c.id(), c.minimumShares()));
        return Finding.passed(
                        "Une seule valeur nominale, %s, et un minimum de parts par catégorie.",
                        "One nominal, %s, and a minimum of shares by category.", statutes.nominal())
                .with("nominal", statutes.nominal().toString())
                .with("minimumShares", least);
    }

    private static Finding registered(Snapshot snapshot) {
        if (snapshot.operation().kind() != Kind.TRANSFER) {
            return Finding.notConcerned("aucune part n'est cédée.", "no share is transferred.");
        }
        Passing passing = snapshot.facts().passing();
        if (passing != null && passing.byLaw()) {
            return Finding.notConcerned(
                    "une transmission de plein droit n'est pas agréée (voir M-36).",
                    "a transmission by law needs no approval (see M-36).");
        }
        String approval = passing == null ? null : passing.approval();
        if (approval == null || approval.isBlank()) {
            return Finding.blocked(
                    Text.of(
                            "Une cession n'est inscrite qu'avec la référence de son agrément (approval).",
                            "A transfer is entered only with the reference of its approval (approval)."),
                    Text.of(
                            "Obtenir l'agrément de l'organe que fixent les statuts ; un refus se conserve (transfer-refusals).",
                            "Get the approval of the body that the statutes name; a refusal is kept (transfer-refusals)."));
        }
        return Finding.passed("Cession agréée : %s.", "Transfer approved: %s.", approval)
                .with("approval", approval);
    }
}
