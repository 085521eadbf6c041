package coop.vigie.membership.representative;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.representative.MandateDrafts.EndDraft;
import coop.vigie.membership.representative.MandateDrafts.MandateDraft;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Opens and ends mandates. One person at a time sits for an authority in a cooperative: a new mandate ends the one that runs. */
@ApplicationScoped
public class RecordMandate {

    private final MandateStore store;
    private final CooperativeStore cooperatives;
    private final Validation validation;
    private final Author author;

    RecordMandate(MandateStore store, CooperativeStore cooperatives, Validation validation, Author author) {
        this.store = store;
        this.cooperatives = cooperatives;
        this.validation = validation;
        this.author = author;
    }

    /** Opens a mandate. */
    @Transactional
    public Mandate open(Mandate mandate) {
        store.of(mandate.organisation()).stream()
                .filter(m -> m.cooperative().equals(mandate.cooperative()) && m.endedOn() == null)
                .filter(m -> m.runsOn(mandate.since()))
                .forEach(m -> store.update(m.ended(
                        mandate.since().isAfter(m.since()) ? mandate.since().minusDays(1) : m.since(),
                        "remplacé : " + mandate.act())));
        store.insert(mandate, author.name(), author.now());
        return mandate;
    }

    @Transactional
    Mandate handle(String organisation, MandateDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        errors.check(
                cooperatives.find(draft.cooperative()).isPresent(),
                "/cooperative",
                "unknown-cooperative",
                Text.of("Aucune coopérative de ce nom n'est tenue ici.", "No such cooperative is kept here."));
        errors.check(
                draft.until() == null || draft.until().isAfter(draft.since()),
                "/until",
                "date-too-early",
                Text.of("Un mandat finit après son début.", "A mandate ends after it starts."));
        errors.check(
                draft.substitute() == null
                        || !draft.substitute()
                                .strip()
                                .equalsIgnoreCase(draft.name().strip()),
                "/substitute",
                "same-person",
                Text.of("Nul n'est son propre suppléant.", "Nobody is its own substitute."));
        errors.throwIfAny();
        Mandate mandate = new Mandate(
                Ids.next(),
                1,
                organisation,
                draft.cooperative(),
                draft.name(),
                draft.substitute(),
                draft.act(),
                draft.since(),
                draft.until(),
                null,
                null,
                draft.functions());
        demandFree(mandate);
        return open(mandate);
    }

    /** A mandate follows the one that it ends: it neither takes its whole time nor runs into a later one. */
    private void demandFree(Mandate mandate) {
        store.of(mandate.organisation()).stream()
                .filter(m -> m.endedOn() == null && m.isInTheWayOf(mandate))
                .findFirst()
                .ifPresent(m -> {
                    throw Refusal.conflict(
                                    "mandate-overlaps",
                                    Wording.of(
                                            "Le mandat de %s court depuis le %s : mettez-y fin d'abord, ou commencez après.",
                                            "The mandate of %s runs since %s: end it first, or start later.",
                                            m.name(),
                                            m.since()))
                            .with("mandate", m.id().toString());
                });
    }

    @Transactional
    Mandate end(String organisation, UUID id, EndDraft draft) {
        validation.check(draft);
        Mandate before = store.lock(organisation, id);
        LocalDate on = draft.on();
        if (before.endedOn() != null) {
            throw Refusal.conflict(
                    "mandate-ended",
                    Wording.of("Ce mandat a pris fin le %s.", "This mandate ended on %s.", before.endedOn()));
        }
        if (!before.runsOn(on)) {
            throw Mandate.outside("/on", before);
        }
        Mandate after = before.ended(on, draft.reason());
        store.update(after);
        return after;
    }
}
