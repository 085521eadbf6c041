package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;
import java.util.Arrays;

/** What has to hold before an event of the state machine; each refusal says what comes first. */
final class Guards {

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
