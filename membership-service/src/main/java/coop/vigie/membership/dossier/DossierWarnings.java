package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.Course.Project;
import coop.vigie.membership.dossier.Course.Review;
import coop.vigie.membership.value.Euros;
import java.util.ArrayList;
import java.util.List;

/** What the papers of a dossier say against going on. None of it stops a step: the assembly decides with it in sight. */
final class DossierWarnings {

    private DossierWarnings() {}

    /** One of them. */
    record Warning(String code, Text text) {}

    /** All that hold, once the review is open. */
    static List<Warning> of(Membership membership) {
        Review review = membership.course().review();
        List<Warning> warnings = new ArrayList<>();
        if (review == null) {
            return warnings;
        }
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
                    Text.of(
                            "Les pertes au bilan (%s €) dépassent la moitié du capital souscrit (%s €)."
                                    .formatted(review.losses(), capital),
                            "The losses on the balance sheet (%s €) are over half of the subscribed capital (%s €)."
                                    .formatted(review.losses(), capital))));
        }
        return warnings;
    }
}
