package coop.vigie.membership.dossier;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Places;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads an intention into what is asked for: whether it counts under the ceiling follows from the kind of organisation. */
@ApplicationScoped
class RequestReader {

    private final OrganisationStore organisations;

    RequestReader(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    Request read(Cooperative cooperative, IntentionDraft draft) {
        FieldErrors errors = new FieldErrors();
        Places.demand(cooperative.statutes(), draft.category(), draft.college(), "", errors);
        errors.throwIfAny();
        return new Request(
                draft.shares(),
                cooperative.statutes().nominal(),
                draft.category(),
                draft.college(),
                isPublicBody(cooperative, draft),
                draft.purpose(),
                draft.legalBasis(),
                draft.ownLegalPersonality());
    }

    /** Where the catalogue has not told of the organisation yet, the category that it asks for does, on the side of caution. */
    private boolean isPublicBody(Cooperative cooperative, IntentionDraft draft) {
        return organisations
                .find(draft.organisation())
                .map(OrganisationState::kind)
                .map(Subscriber::isPublicBody)
                .orElseGet(() -> cooperative
                        .statutes()
                        .category(draft.category())
                        .map(c -> c.role() == Category.Role.PUBLIC_BODIES)
                        .orElse(false));
    }
}
