package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.Course.Form;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.dossier.StepDrafts.TransmissionCorrectionDraft;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts a wrong day of the act right. Pure; the timeline keeps what was said before, and why it was wrong. */
final class CorrectTransmission {

    private CorrectTransmission() {}

    static Membership of(Membership membership, TransmissionCorrectionDraft draft, LocalDate today) {
        Transmission before = membership.course().transmission();
        if (before == null || membership.status().isEnd()) {
            throw Guards.wrongState(membership.status(), MembershipStatus.TRANSMITTED, MembershipStatus.ENFORCEABLE);
        }
        demandDays(membership, draft, before, today);
        LocalDate received = draft.receivedOn() == null ? before.receivedOn() : draft.receivedOn();
        LocalDate published = draft.publishedOn() == null ? before.publishedOn() : draft.publishedOn();
        demandBeforeLetters(membership.course().legality(), received);
        demandBeforeForm(membership.course().form(), received, published);
        return membership.correct(
                new Transmission(before.reference(), received, published, before.incomplete(), before.certifiedOn()));
    }

    private static void demandDays(
            Membership membership, TransmissionCorrectionDraft draft, Transmission before, LocalDate today) {
        boolean received = draft.receivedOn() != null && before.receivedOn() != null;
        boolean published = draft.publishedOn() != null && before.publishedOn() != null;
        if (received != (draft.receivedOn() != null) || published != (draft.publishedOn() != null)) {
            throw Refusal.conflict(
                    "nothing-to-correct",
                    Text.of(
                            "Cette date n'a pas encore été enregistrée : enregistrez-la (transmission).",
                            "This day has not been recorded yet: record it (transmission)."));
        }
        if (!received && !published) {
            throw Refusal.invalid(
                    "/receivedOn",
                    "not-null",
                    Text.of(
                            "Donnez la date à corriger : réception (receivedOn), publication (publishedOn), ou les deux.",
                            "Give the day to correct: reception (receivedOn), publication (publishedOn), or both."));
        }
        LocalDate voted = membership.course().deliberation().votedOn();
        NotInFuture.demand(draft.receivedOn(), today, "/receivedOn");
        NotInFuture.demand(draft.publishedOn(), today, "/publishedOn");
        Guards.notBefore("receivedOn", draft.receivedOn(), voted);
        Guards.notBefore("publishedOn", draft.publishedOn(), voted);
    }

    /** Nobody writes about an act that he has not received. */
    private static void demandBeforeLetters(Legality legality, LocalDate received) {
        Stream.of(legality.fileAskedOn(), legality.graciousOn(), legality.referredOn(), legality.suspendedOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .filter(first -> received != null && received.isAfter(first))
                .ifPresent(first -> {
                    throw Refusal.invalid(
                            "/receivedOn",
                            "date-too-late",
                            Wording.of(
                                    "Une suite a été donnée à l'acte le %s : il a été reçu ce jour-là au plus tard.",
                                    "The act was answered on %s: it was received on that day at the latest.", first));
                });
    }

    /** A form signed before the act was enforceable is void (M-27): no correction makes it so unseen. */
    private static void demandBeforeForm(Form form, LocalDate received, LocalDate published) {
        if (form == null || received == null || published == null) {
            return;
        }
        LocalDate since = received.isAfter(published) ? received : published;
        if (since.isAfter(form.signedOn())) {
            throw Refusal.conflict(
                    "form-before-act",
                    Wording.of(
                            "Le bulletin a été signé le %s, avant que l'acte soit exécutoire (%s) : la souscription est à régulariser avec le service juridique.",
                            "The form was signed on %s, before the act was enforceable (%s): the subscription is to be put right with the legal department.",
                            form.signedOn(),
                            since));
        }
    }
}
