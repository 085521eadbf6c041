package coop.vigie.matching.need;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a list of needs is narrowed to; null for anything. */
record NeedFilter(String organisation, String state, String domain, String function, String territory) {

    /** The same with the territory's one code, if the values can be. */
    NeedFilter checked(Vocabulary vocabulary) {
        FieldErrors errors = new FieldErrors();
        Places.checkParameter(territory, "territory", errors);
        if (state != null
                && Arrays.stream(NeedStatus.values()).noneMatch(s -> s.code().equals(state))) {
            String known =
                    Arrays.stream(NeedStatus.values()).map(NeedStatus::code).collect(Collectors.joining(", "));
            errors.add(FieldError.inParameter(
                    "state",
                    "unknown-value",
                    Text.of("Valeurs possibles : " + known + ".", "Possible values: " + known + ".")));
        }
        errors.throwIfAny();
        Concepts.demandParameters(function, domain, vocabulary);
        return new NeedFilter(organisation, state, domain, function, Places.canonical(territory));
    }
}
