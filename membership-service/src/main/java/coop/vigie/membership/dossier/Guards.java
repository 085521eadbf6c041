package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.Course.Adjournment;
import coop.vigie.membership.dossier.Course.Approval;
import coop.vigie.membership.dossier.Course.Deliberation;
import coop.vigie.membership.dossier.Course.Representative;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.rule.StatutoryTerms;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

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
                            Wording.of(
                                    "Au %s, la délibération était suspendue par le juge (du %s jusqu'à la levée, le %s).",
                                    "On %s the deliberation was suspended by the court (from %s until it was lifted, on %s).",
                                    day,
                                    suspension.from(),
                                    suspension.liftedOn()))
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
        return Refusal.conflict(
                        "wrong-state",
                        Wording.of(
                                "Le dossier est à l'état %s ; cette étape demande : %s.",
                                "The dossier is in the state %s; this step needs: %s.", named(status), named(allowed)))
                .with("state", status.name())
                .with("allowed", Arrays.stream(allowed).map(Enum::name).toList());
    }

    /** The states as people call them, with the codes by which a program knows them. */
    private static Text named(MembershipStatus... states) {
        return Text.of(
                Arrays.stream(states)
                        .map(s -> "« %s » (%s)".formatted(s.label().fr(), s))
                        .collect(Collectors.joining(", ")),
                Arrays.stream(states)
                        .map(s -> "\"%s\" (%s)".formatted(s.label().en(), s))
                        .collect(Collectors.joining(", ")));
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
                                    ? Wording.of(
                                            "Le délai de réponse a pris fin le %s : selon les statuts, le silence vaut agrément.",
                                            "The delay to answer ended on %s: by the statutes, silence is an approval.",
                                            last)
                                    : Wording.of(
                                            "Le délai de réponse a pris fin le %s et le silence ne vaut pas agrément : faites signer un nouveau bulletin.",
                                            "The delay to answer ended on %s and silence is no approval: have a new form signed.",
                                            last))
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

    /** What follows the vote is not before it. */
    static void afterVote(Transmission transmission, LocalDate votedOn) {
        notBefore("receivedOn", transmission.receivedOn(), votedOn);
        notBefore("publishedOn", transmission.publishedOn(), votedOn);
        notBefore("certifiedOn", transmission.certifiedOn(), votedOn);
    }

    static void notBefore(String field, LocalDate day, LocalDate earliest) {
        if (day != null && day.isBefore(earliest)) {
            throw Refusal.invalid(
                    "/" + field,
                    "date-too-early",
                    Wording.of("Cette date ne peut précéder le %s.", "This date cannot be before %s.", earliest));
        }
    }

    /** A meeting that put the vote off came before the one that took it. */
    static void afterAdjournments(Deliberation decision) {
        for (Adjournment adjournment : decision.adjournments()) {
            notBefore("votedOn", decision.votedOn(), adjournment.on());
        }
    }

    static void withReason(Deliberation soFar) {
        String reason =
                soFar.adjournments().get(soFar.adjournments().size() - 1).reason();
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(
                    "/reason",
                    "not-blank",
                    Text.of("Dites pourquoi le vote est ajourné.", "Say why the vote is put off."));
        }
    }

    static void twoPersons(Representative who) {
        if (who != null
                && who.substitute() != null
                && who.substitute().strip().equalsIgnoreCase(who.name().strip())) {
            throw Refusal.invalid(
                    "/representative/substitute",
                    "same-person",
                    Text.of("Nul n'est son propre suppléant.", "Nobody is its own substitute."));
        }
    }
}
