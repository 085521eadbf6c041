package coop.vigie.matching.pooling;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.LargestRemainder;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedStore;
import coop.vigie.matching.pooling.CostView.Share;
import coop.vigie.matching.search.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shares what a platform would cost among the organisations of a group that the caller sees. Nothing is kept. */
@ApplicationScoped
class SimulateCosts {

    private static final Text RULE = Text.of(
            "Chaque organisation paie les centimes entiers de sa part ; les centimes restants vont, un à chacune, à celles dont la part"
                    + " a été le plus arrondie, puis par ordre d'identifiant.",
            "Each organisation pays the whole cents of its share; the cents left over go, one each, to those whose share was cut the most,"
                    + " then in the order of their ids.");

    private final Validation validation;
    private final NeedStore needs;
    private final LiveIndex index;
    private final Languages languages;

    SimulateCosts(Validation validation, NeedStore needs, LiveIndex index, Languages languages) {
        this.validation = validation;
        this.needs = needs;
        this.index = index;
        this.languages = languages;
    }

    CostView handle(PoolingGroup group, CostDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        errors.check(
                draft.once() != null || draft.yearly() != null,
                "/once",
                "amount-missing",
                Text.of(
                        "Donnez un coût unique (once), un coût annuel (yearly), ou les deux.",
                        "Give a cost paid once, a yearly cost, or both."));
        Map<String, Long> weights = weights(group, draft, errors);
        known(draft.alone(), "/alone/", weights, errors);
        known(draft.weights(), "/weights/", weights, errors);
        errors.throwIfAny();
        errors.check(
                weights.values().stream().anyMatch(w -> w > 0),
                "/weights",
                "weights-all-zero",
                Text.of("Au moins un poids doit dépasser zéro.", "At least one weight must be above zero."));
        errors.throwIfAny();
        return view(draft, weights);
    }

    private CostView view(CostDraft draft, Map<String, Long> weights) {
        int years = draft.years() == null ? 1 : draft.years();
        long once = Amount.cents(draft.once());
        long yearly = Amount.cents(draft.yearly());
        Map<String, Long> onceShares = LargestRemainder.split(once, weights);
        Map<String, Long> yearlyShares = LargestRemainder.split(yearly, weights);
        List<Share> shares = weights.entrySet().stream()
                .map(party -> {
                    String id = party.getKey();
                    CostDraft.Alone said =
                            draft.alone() == null ? null : draft.alone().get(id);
                    long alone = said == null
                            ? once + years * yearly
                            : Amount.cents(said.once()) + years * Amount.cents(said.yearly());
                    long total = onceShares.get(id) + years * yearlyShares.get(id);
                    return new Share(
                            id,
                            party.getValue(),
                            Amount.ofCents(onceShares.get(id)),
                            Amount.ofCents(yearlyShares.get(id)),
                            Amount.ofCents(total),
                            Amount.ofCents(alone),
                            Amount.ofCents(alone - total));
                })
                .toList();
        return new CostView(
                draft.key(),
                years,
                RULE.in(languages.current()),
                Amount.ofCents(once),
                Amount.ofCents(yearly),
                Amount.ofCents(once + years * yearly),
                shares);
    }

    /** By organisation, in the order of their ids. */
    private Map<String, Long> weights(PoolingGroup group, CostDraft draft, FieldErrors errors) {
        List<Need> members =
                needs.find(group.live().stream().map(Member::needId).toList());
        Map<String, Long> weights = new LinkedHashMap<>();
        try (Picture picture = index.picture()) {
            for (String organisation : new TreeSet<>(PoolingGroup.organisations(group.live()))) {
                Long given = draft.weights() == null ? null : draft.weights().get(organisation);
                Long weight = given != null ? given : known(draft.key(), organisation, members, picture);
                errors.check(
                        weight != null,
                        "/weights/" + organisation,
                        "weight-unknown",
                        draft.key().equals("population")
                                ? Text.of(
                                        "La population de cette organisation n'est pas connue : donnez-la ici.",
                                        "The population of this organisation is not known: give it here.")
                                : Text.of(
                                        "Le nombre d'utilisateurs de cette organisation n'est pas connu : donnez-le ici.",
                                        "The number of users of this organisation is not known: give it here."));
                weights.put(organisation, weight);
            }
        }
        return weights;
    }

    private static Long known(String key, String organisation, List<Need> members, Picture picture) {
        List<Need> own = members.stream()
                .filter(n -> n.organisation().equals(organisation))
                .toList();
        return switch (key) {
            case "equal" -> 1L;
            case "users" -> own.stream()
                    .map(need -> need.details().users())
                    .filter(Objects::nonNull)
                    .mapToLong(Integer::longValue)
                    .max()
                    .stream()
                    .boxed()
                    .findFirst()
                    .orElse(null);
            default -> picture.find(Kind.ORGANISATION, organisation, OrganisationState.class)
                    .map(state -> state.population() != null
                            ? Long.valueOf(state.population())
                            : Places.population(state.territory()))
                    .orElseGet(() -> own.stream()
                            .map(need -> Places.population(need.territory()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null));
        };
    }

    private static void known(Map<String, ?> given, String pointer, Map<String, Long> parties, FieldErrors errors) {
        new TreeMap<>(given == null ? Map.<String, Object>of() : given)
                .keySet().stream()
                        .filter(organisation -> !parties.containsKey(organisation))
                        .forEach(organisation -> errors.add(
                                pointer + organisation,
                                "organisation-not-in-group",
                                Text.of(
                                        "Cette organisation n'est pas dans le groupe.",
                                        "This organisation is not in the group.")));
    }
}
