package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.Course.Approval;
import coop.vigie.membership.rule.StatutoryTerms;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What has to hold before an event of the state machine; each refusal says what comes first. */
final class Guards {

    private static final int DAYS_A_SNAPSHOT_LASTS = 60;

    private Guards() {}

    static void requireNotSuspended(Membership membership) {
        if (membership.course().legality().suspendedOn() != null) {
            throw Refusal.conflict(
                    "suspended",
                    Text.of(
                            "La délibération est suspendue par le juge : ni souscription ni paiement.",
                            "The deliberation is suspended by the court: no subscription and no payment."));
        }
    }

    /** The same, and refuses a day on which the act was suspended though it is not any more. */
    static void requireNotSuspended(Membership membership, LocalDate day) {
        requireNotSuspended(membership);
        membership.course().legality().suspensionOn(day).ifPresent(suspension -> {
            throw Refusal.conflict(
                            "suspended",
                            Text.of(
                                    "Au %s, la délibération était suspendue par le juge (du %s jusqu'à la levée, le %s)."
                                            .formatted(day, suspension.from(), suspension.liftedOn()),
                                    "On %s the deliberation was suspended by the court (from %s until it was lifted, on %s)."
                                            .formatted(day, suspension.from(), suspension.liftedOn())))
                    .with("suspendedOn", suspension.from().toString())
                    .with("liftedOn", suspension.liftedOn().toString());
        });
    }

    /** Checks that are too old say nothing of the register that the assembly votes on. */
    static void requireFresh(LocalDate readyOn, LocalDate votedOn) {
        if (ChronoUnit.DAYS.between(readyOn, votedOn) > DAYS_A_SNAPSHOT_LASTS) {
            throw Refusal.conflict(
                    "snapshot-too-old",
                    Text.of(
                            "Le projet a été vérifié plus de 60 jours avant le vote. Vérifiez-le à nouveau (readiness).",
                            "The project was checked more than 60 days before the vote. Check it again (readiness)."));
        }
    }

    static void require(Membership membership, MembershipStatus... allowed) {
        if (!Arrays.asList(allowed).contains(membership.status())) {
            throw wrongState(membership.status(), allowed);
        }
    }

    static Refusal wrongState(MembershipStatus status, MembershipStatus... allowed) {
        String names = String.join(", ", Arrays.stream(allowed).map(Enum::name).toList());
        return Refusal.conflict(
                        "wrong-state",
                        Text.of(
                                "Le dossier est à l'état « %s » (%s) ; cette étape demande : %s."
                                        .formatted(status.label().fr(), status, names),
                                "The dossier is %s; this step needs: %s.".formatted(status, names)))
                .with("state", status.name())
                .with("allowed", Arrays.stream(allowed).map(Enum::name).toList());
    }

    /** Once the statutory delay has passed, silence has spoken: for an approval only where the statutes say so. */
    static void inTimeToAnswer(Approval approval, LocalDate signedOn, StatutoryTerms terms) {
        if (terms.approvalMonths() == null) {
            return;
        }
        LocalDate last = signedOn.plusMonths(terms.approvalMonths());
        if (approval.on().isAfter(last) && approval.granted() != terms.silenceApproves()) {
            throw Refusal.conflict(
                            "approval-delay-elapsed",
                            terms.silenceApproves()
                                    ? Text.of(
                                            "Le délai de réponse a pris fin le %s : selon les statuts, le silence vaut agrément."
                                                    .formatted(last),
                                            "The delay to answer ended on %s: by the statutes, silence is an approval."
                                                    .formatted(last))
                                    : Text.of(
                                            "Le délai de réponse a pris fin le %s et le silence ne vaut pas agrément : faites signer un nouveau bulletin."
                                                    .formatted(last),
                                            "The delay to answer ended on %s and silence is no approval: have a new form signed."
                                                    .formatted(last)))
                    .with("lastDay", last.toString());
        }
    }

    /** A formal notice, and the default after it, rest on what is late (M-13). */
    static void requireArrears(Euros late, String type) {
        if (!late.isPositive()) {
            throw Refusal.conflict(
                    type,
                    Text.of(
                            "Rien n'est en retard : le premier quart est versé et aucun appel échu avant la mise en demeure ne reste impayé. Appelez le solde (calls), puis attendez son échéance.",
                            "Nothing is late: the first quarter is paid and no call due before the notice is unpaid. Call for the rest (calls), then wait until it is due."));
        }
    }

    static void notBefore(String field, LocalDate day, LocalDate earliest) {
        if (day != null && day.isBefore(earliest)) {
            throw Refusal.invalid(
                    "/" + field,
                    "date-too-early",
                    Text.of(
                            "Cette date ne peut précéder le %s.".formatted(earliest),
                            "This date cannot be before %s.".formatted(earliest)));
        }
    }
}
