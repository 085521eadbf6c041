package coop.vigie.membership.cooperative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.CooperativeStore.Place;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Changes the statutes, as a new dated version. */
@ApplicationScoped
class ChangeCooperative {

    private final CooperativeStore store;
    private final Keepers keepers;
    private final Validation validation;
    private final AdoptStatutes adopt;

    ChangeCooperative(CooperativeStore store, Keepers keepers, Validation validation, AdoptStatutes adopt) {
        this.store = store;
        this.keepers = keepers;
        this.validation = validation;
        this.adopt = adopt;
    }

    @Transactional
    Cooperative handle(String id, String ifMatch, ObjectNode patch) {
        Cooperative before = store.lock(id);
        keepers.require(before);
        before.demandAlive();
        ETags.requireMatch(ifMatch, before.version());
        if (patch == null) {
            validation.check(null);
        }
        CooperativeDraft draft = patched(before, patch);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        StatutesReader reader = new StatutesReader(draft, errors);
        Statutes statutes = reader.statutes();
        fixed(patch, before, statutes, errors);
        if (errors.isEmpty()) {
            inUse(id, statutes, errors);
        }
        errors.throwIfAny();
        Cooperative after =
                before.changed(reader.identity(), draft.platforms() == null ? List.of() : draft.platforms(), statutes);
        adopt.handle(before, after);
        return after;
    }

    private static CooperativeDraft patched(Cooperative before, ObjectNode patch) {
        if (patch.has("version")) {
            throw Refusal.invalid(
                    "/version",
                    "cannot-change",
                    Text.of("La version ne se change pas.", "The version does not change."));
        }
        return MergePatch.apply(
                CooperativeView.of(before), patch, CooperativeDraft.class, "version", "dissolvedOn", "liquidatedOn");
    }

    /** A category or a college in which somebody sits stays: the capital is the sum of its parts. */
    private void inUse(String id, Statutes after, FieldErrors errors) {
        for (Place place : store.placesInUse(id)) {
            errors.check(
                    after.category(place.category()).isPresent(),
                    "/categories",
                    "in-use",
                    Wording.of(
                            "Des sociétaires sont dans la catégorie « %s » (%s).",
                            "Members are in the category \"%s\" (%s).",
                            Category.label(place.category()),
                            place.category()));
            errors.check(
                    place.college() == null
                            ? after.colleges().isEmpty()
                            : after.college(place.college()).isPresent(),
                    "/colleges",
                    "in-use",
                    Text.of(
                            "Des sociétaires siègent %s."
                                    .formatted(
                                            place.college() == null
                                                    ? "sans collège"
                                                    : "dans le collège « " + place.college() + " »"),
                            "Members sit %s."
                                    .formatted(
                                            place.college() == null
                                                    ? "in no college"
                                                    : "in the college \"" + place.college() + "\"")));
        }
    }

    private static void fixed(ObjectNode patch, Cooperative before, Statutes after, FieldErrors errors) {
        errors.check(
                !patch.has("id") || before.id().equals(patch.path("id").asText()),
                "/id",
                "cannot-change",
                Text.of("Un identifiant ne change pas.", "An id does not change."));
        errors.check(
                before.statutes().nominal().equals(after.nominal()),
                "/nominal",
                "cannot-change",
                Text.of(
                        "Le nominal change par un mouvement de division ou de regroupement.",
                        "The nominal changes by a movement: a split or a consolidation."));
    }
}
