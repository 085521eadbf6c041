package coop.vigie.matching.need;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.matching.search.Choices;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.Arrays;

/** What a list of needs is narrowed to; null for anything. */
record NeedFilter(String organisation, String state, String domain, String function, String territory) {

    /** The same with the territory's one code, if the values can be. */
    NeedFilter checked(Vocabulary vocabulary) {
        FieldErrors errors = new FieldErrors();
        Places.checkParameter(territory, "territory", errors);
        Choices.check(
                state, Arrays.stream(NeedStatus.values()).map(NeedStatus::code).toList(), "state", errors);
        errors.throwIfAny();
        Concepts.demandParameters(function, domain, vocabulary);
        return new NeedFilter(organisation, state, domain, function, Places.canonical(territory));
    }
}
