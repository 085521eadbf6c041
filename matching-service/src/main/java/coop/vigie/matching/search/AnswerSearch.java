package coop.vigie.matching.search;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.NeedToRank;
import coop.vigie.matching.ranking.Ranker;
import coop.vigie.matching.ranking.Ranking;
import coop.vigie.matching.search.SearchView.MissingView;
import coop.vigie.matching.understanding.UnderstandNeed;
import coop.vigie.matching.understanding.Understanding;
import coop.vigie.matching.vocabulary.Concept;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ranks the catalogue for a text, and says what was understood. */
@ApplicationScoped
class AnswerSearch {

    private static final int DEFAULT_LIMIT = 10;

    private final LiveIndex index;
    private final Ranker ranker;
    private final UnderstandNeed understand;
    private final Validation validation;
    private final Languages languages;

    AnswerSearch(
            LiveIndex index, Ranker ranker, UnderstandNeed understand, Validation validation, Languages languages) {
        this.index = index;
        this.ranker = ranker;
        this.understand = understand;
        this.validation = validation;
        this.languages = languages;
    }

    SearchView handle(SearchDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        if (draft == null) {
            errors.throwIfAny();
        }
        Places.check(draft.territory(), "/territory", errors);
        errors.check(
                draft.organisationKind() == null || OrganisationState.KINDS.contains(draft.organisationKind()),
                "/organisationKind",
                "unknown-value",
                Text.of(
                        "Valeurs possibles : " + String.join(", ", OrganisationState.KINDS) + ".",
                        "Possible values: " + String.join(", ", OrganisationState.KINDS) + "."));
        try (Picture picture = index.picture()) {
            ConstraintsDraft.check(draft.constraints(), "/constraints", picture.vocabulary(), errors);
            errors.throwIfAny();
            String text = Normalizer.normalize(draft.text(), Normalizer.Form.NFC);
            Ranking ranking = ranker.rank(
                    new NeedToRank(
                            text,
                            ConstraintsDraft.constraints(draft.constraints()),
                            Places.path(draft.territory()),
                            draft.organisationKind(),
                            null),
                    picture,
                    draft.limit() == null ? DEFAULT_LIMIT : draft.limit());
            return view(ranking, understand.handle(ranking.read(), ranking.found(), picture.vocabulary()));
        }
    }

    private SearchView view(Ranking ranking, Understanding understood) {
        Locale language = languages.current();
        List<MissingView> missing = ranking.missing().stream()
                .map(concept -> new MissingView(concept.id(), concept.label(language)))
                .toList();
        return new SearchView(
                ranking.items().stream()
                        .map(item -> MatchView.of(item, language))
                        .toList(),
                ranking.gap(),
                missing,
                advice(ranking, understood, language),
                UnderstoodView.of(understood, language),
                ranking.rankingVersion());
    }

    private static String advice(Ranking ranking, Understanding understood, Locale language) {
        if (!ranking.isUnderstood()) {
            return Text.of(
                            "Nous n'avons pas compris ce qu'il vous faut. Dites en une phrase ce que vous voulez faire, par exemple\u00a0:"
                                    + " «\u00a0réserver les salles de la commune\u00a0».",
                            "We did not understand what you need. Say in a sentence what you want to do, for example:"
                                    + " \"book the rooms of the town hall\".")
                    .in(language);
        }
        if (ranking.gap()) {
            String about =
                    ranking.missing().stream().map(c -> label(c, language)).collect(Collectors.joining(", "));
            return Text.of(
                            "Aucune plateforme connue"
                                    + (about.isEmpty() ? " ne répond vraiment à ce besoin" : " pour : " + about)
                                    + ". Enregistrez-le (POST /matching/v1/needs) : il comptera parmi les besoins non couverts.",
                            "No known platform" + (about.isEmpty() ? " really answers this need" : " for: " + about)
                                    + ". Record it (POST /matching/v1/needs): it will count among the gaps.")
                    .in(language);
        }
        if (understood.parts().size() > 1) {
            return Text.of(
                            "Votre texte semble contenir " + understood.parts().size()
                                    + " besoins différents : cherchez-les séparément pour de meilleurs résultats.",
                            "Your text seems to hold " + understood.parts().size()
                                    + " different needs: search for each alone for better results.")
                    .in(language);
        }
        return null;
    }

    private static String label(Concept concept, Locale language) {
        return concept.label(language);
    }
}
