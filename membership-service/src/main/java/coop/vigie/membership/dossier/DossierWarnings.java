package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.Course.Project;
import coop.vigie.membership.dossier.Course.Review;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the papers of a dossier say against going on. None of it stops a step: the assembly decides with it in sight. */
final class DossierWarnings {

    private DossierWarnings() {}

    /** One of them. */
    record Warning(String code, Text text) {}

    /** All that hold. */
    static List<Warning> of(Membership membership) {
        List<Warning> warnings = new ArrayList<>();
        if (membership.course().review() != null) {
            addReview(membership, membership.course().review(), warnings);
        }
        LocalDate referred = membership.course().legality().referredOn();
        if (referred != null) {
            warnings.add(referral(referred, membership.appealDeadline()));
        }
        return warnings;
    }

    private static Warning referral(LocalDate on, LocalDate last) {
        return last != null && on.isAfter(last)
                ? new Warning(
                        "referred-late",
                        Wording.of(
                                "Le préfet a déféré la délibération le %s, après la fin du délai (%s) : le déféré est tardif, à dire au tribunal.",
                                "The prefect referred the deliberation on %s, after the end of the delay (%s): it is late, which is to be said to the court.",
                                on,
                                last))
                : new Warning(
                        "referred",
                        Wording.of(
                                "Le préfet a déféré la délibération au tribunal administratif le %s.",
                                "The prefect referred the deliberation to the administrative court on %s.", on));
    }

    private static void addReview(Membership membership, Review review, List<Warning> warnings) {
        if (review.accountsYear() == null) {
            warnings.add(new Warning(
                    "accounts-missing",
                    Text.of(
                            "Les derniers comptes approuvés de la coopérative ne sont pas au dossier.",
                            "The cooperative's last approved accounts are missing.")));
        }
        if (review.statutesReceivedOn() == null) {
            warnings.add(new Warning(
                    "statutes-missing",
                    Text.of(
                            "Les statuts de la coopérative ne sont pas au dossier.",
                            "The cooperative's statutes are missing.")));
        }
        Project project = membership.course().project();
        Euros capital = project == null ? null : membership.request().nominal().times(project.sharesThen());
        if (review.losses() != null
                && capital != null
                && review.losses().times(2).compareTo(capital) > 0) {
            warnings.add(new Warning(
                    "losses-over-half-capital",
                    Wording.of(
                            "Les pertes au bilan (%s) dépassent la moitié du capital souscrit (%s).",
                            "The losses on the balance sheet (%s) are over half of the subscribed capital (%s).",
                            review.losses(),
                            capital)));
        }
    }
}
