package coop.vigie.matching.alert;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets an organisation follow something. */
@ApplicationScoped
class FollowTopic {

    private static final int KEY_BYTES = 16;

    private final SubscriptionStore subscriptions;
    private final NeedAccess needs;
    private final Validation validation;
    private final LiveIndex index;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FollowTopic(
            SubscriptionStore subscriptions, NeedAccess needs, Validation validation, LiveIndex index, Clock clock) {
        this.subscriptions = subscriptions;
        this.needs = needs;
        this.validation = validation;
        this.index = index;
        this.clock = clock;
    }

    @Transactional
    Subscription handle(SubscriptionDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        if (draft == null) {
            errors.throwIfAny();
        }
        check(draft, errors);
        Optional<Need> need = draft.need() == null ? Optional.empty() : needs.find(draft.need());
        if (draft.need() != null) {
            errors.check(
                    need.filter(n -> n.organisation().equals(draft.organisation()))
                            .isPresent(),
                    "/need",
                    "need-unknown",
                    Text.of(
                            "Cette organisation n'a aucun besoin de cet id.",
                            "This organisation has no need with this id."));
        }
        boolean published = Boolean.TRUE.equals(draft.published());
        errors.check(
                !published || need.isEmpty() || need.get().isPublic(),
                "/published",
                "need-not-public",
                Text.of(
                        "Les alertes d'un besoin qui n'est pas public ne se publient pas.",
                        "Alerts of a need that is not public are not published."));
        errors.throwIfAny();
        needs.requireOrganisation(draft.organisation());
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Subscription subscription = new Subscription(
                Ids.next(),
                draft.organisation(),
                need.map(Need::id).orElse(null),
                draft.domain(),
                draft.function(),
                Places.canonical(draft.territory()),
                published,
                HexFormat.of().formatHex(key),
                clock.instant());
        subscriptions.insert(subscription);
        return subscription;
    }

    private void check(SubscriptionDraft draft, FieldErrors errors) {
        boolean other =
                Stream.of(draft.domain(), draft.function(), draft.territory()).anyMatch(value -> value != null);
        errors.check(
                other || draft.need() != null,
                "/need",
                "nothing-followed",
                Text.of(
                        "Donnez un besoin (need), un domaine (domain), une fonction (function) ou un territoire (territory).",
                        "Give a need, a domain, a function or a territory."));
        errors.check(
                !other || draft.need() == null,
                "/need",
                "need-alone",
                Text.of(
                        "Un besoin se suit seul : son domaine et son territoire comptent déjà.",
                        "A need is followed alone: its domain and its territory count already."));
        Places.check(draft.territory(), "/territory", errors);
        try (Picture picture = index.picture()) {
            if (draft.domain() != null) {
                Concepts.checkDomain(draft.domain(), "/domain", picture.vocabulary(), errors);
            }
            if (draft.function() != null) {
                Concepts.checkFunction(draft.function(), "/function", picture.vocabulary(), errors);
            }
        }
    }
}
