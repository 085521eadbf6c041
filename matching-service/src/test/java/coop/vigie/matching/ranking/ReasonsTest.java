package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason names something that took part: without its cause the reason is gone and the score is another. */
class ReasonsTest {

    private static final RankingSettings SETTINGS = RankingSettings.bundled();
    private static final Ranker RANKER = new Ranker(SETTINGS);
    private static final List<ConceptState> CONCEPTS =
            SeedCatalogue.conceptsIn("reemploi-et-reparation", "mobilite", "gestion-et-comptabilite");
    private static final NeedToRank NEED = new NeedToRank(
            "réparer les vélos de notre atelier",
            new Constraints(true, List.of("FR"), List.of(), List.of("fr"), Accessibility.PARTIAL, List.of("oidc")),
            List.of("59017", "departement-59", "32"),
            "association",
            null);

    /**
     * A reason, with and without its cause.
     *
     * @param with what is known with the cause
     * @param without the same without it
     */
    private record Case(
            String code, NeedToRank need, List<? extends EntityState> with, List<? extends EntityState> without) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Case> cases() {
        PlatformState full = platform(Map.of());
        return Stream.of(
                platformCase("function", Map.of("concepts", "[]", "functions", "[]", "summary", "\"Cuisine.\"")),
                platformCase("free-licence", Map.of("freeLicence", "null")),
                platformCase("hosting-country", Map.of("hostingCountries", "[]")),
                platformCase("language", Map.of("languages", "[]")),
                platformCase("accessibility", Map.of("accessibility", "null")),
                platformCase("interoperability", Map.of("interoperability", "[]")),
                platformCase("sovereignty", Map.of("sovereignty", "null")),
                platformCase("vitality", Map.of("vitality", "null")),
                new Case(
                        "function-said",
                        NeedToRank.of("prêt de gilets fluorescents aux cyclistes"),
                        List.of(platform(Map.of("functions", "[\"prêt de gilets fluorescents\"]"))),
                        List.of(platform(Map.of("functions", "[\"gilets\"]")))),
                new Case(
                        "function-guessed",
                        NeedToRank.of("réparer les vélos"),
                        List.of(platform(
                                Map.of("concepts", "[]", "functions", "[]", "summary", "\"Réparation de vélos.\""))),
                        List.of(platform(Map.of("concepts", "[]", "functions", "[]", "summary", "\"Cuisine.\"")))),
                new Case(
                        "name",
                        NeedToRank.of("nous voudrions quelque chose comme Vélotruc"),
                        List.of(full),
                        List.of(platform(Map.of("name", "\"Autre nom\"")))),
                new Case(
                        "words",
                        NeedToRank.of("zanzibarine"),
                        List.of(platform(Map.of(
                                "summary", "\"La zanzibarine.\"", "concepts", "[{\"id\":\"paie\",\"confidence\":1}]"))),
                        List.of(platform(
                                Map.of("summary", "\"Autre.\"", "concepts", "[{\"id\":\"paie\",\"confidence\":1}]")))),
                new Case("deployments", NEED, List.of(full, deployment("commune", "35238")), List.of(full)),
                new Case(
                        "same-kind",
                        NEED,
                        List.of(full, deployment("association", "35238")),
                        List.of(full, deployment("commune", "35238"))),
                new Case(
                        "institutional-members",
                        NEED,
                        List.of(full, cooperative(), membership(true)),
                        List.of(full, cooperative(), membership(false))),
                new Case("accepted", NEED, List.of(full, matches("accepted")), List.of(full, matches("rejected"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("Without its cause a reason is gone, and the score is another")
    void reason_withoutItsCause_isGoneAndTheScoreChanges(Case one) throws IOException {
        Optional<RankedPlatform> with = rank(one.need(), one.with());
        Optional<RankedPlatform> without = rank(one.need(), one.without());

        assertThat(with).isPresent();
        assertThat(codes(with)).contains(one.code());
        assertThat(codes(without)).doesNotContain(one.code());
        assertThat(without.map(RankedPlatform::score).orElse(0.0))
                .isLessThan(with.get().score());
        assertThat(with.get().reasons()).allSatisfy(reason -> {
            assertThat(reason.text().fr()).isNotBlank();
            assertThat(reason.text().en()).isNotBlank();
        });
    }

    @Test
    @DisplayName("Every reason that the ranking can give has its case here")
    void everyReason_isTried() throws IOException {
        String sources = Stream.of("Explanation", "MetConstraints")
                .map(ReasonsTest::source)
                .collect(Collectors.joining());
        Set<String> known = java.util.regex.Pattern.compile("Reason\\.of\\(\\s*\"([a-z-]+)\"")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(cases().map(Case::code).collect(Collectors.toSet())).isEqualTo(known);
    }

    @Test
    void need_ofWhatNoPlatformDoes_isAGapAndShowsTheNearOneAsNear() throws IOException {
        PlatformState near = platform(Map.of(
                "summary", "\"Cuisine.\"",
                "functions", "[]",
                "concepts", "[{\"id\":\"conges-temps-travail\",\"confidence\":1}]"));
        PlatformState withdrawn =
                platform(Map.of("id", "\"gone\"", "concepts", "[{\"id\":\"paie\",\"confidence\":1}]"));
        PlatformState gone = EventCodec.read("{\"id\":\"gone\",\"version\":2,\"removed\":true}", PlatformState.class);

        Ranking ranking =
                ranking(NeedToRank.of("établir les bulletins de paie des salariés"), List.of(withdrawn, near, gone));

        assertThat(ranking.gap()).isTrue();
        assertThat(ranking.missing()).extracting(concept -> concept.id()).contains("paie");
        assertThat(ranking.items()).hasSize(1);
        assertThat(ranking.items().get(0).reservations().get(0).code()).isEqualTo("function-near");
        assertThat(ranking.items().get(0).reservations().get(0).text().fr())
                .contains("« paie et emploi associatif »")
                .endsWith("qui en est proche.");
    }

    @Test
    void functionDemanded_thatNoPlatformHas_isMissing() throws IOException {
        NeedToRank demanding = new NeedToRank(
                NEED.text(), new Constraints(false, null, List.of("paie"), null, null, null), null, null, null);

        Ranking ranking = ranking(demanding, List.of(platform(Map.of())));

        assertThat(ranking.gap()).isTrue();
        assertThat(ranking.missing()).extracting(concept -> concept.id()).contains("paie");
    }

    @Test
    void reasons_quoteTheTellingWordsAlone() throws IOException {
        List<Reason> reasons = rank(
                        NeedToRank.of("gérer et suivre facilement les réparations de l'atelier de vélos"),
                        List.of(platform(Map.of())))
                .orElseThrow()
                .reasons();

        assertThat(reasons)
                .filteredOn(reason -> reason.code().equals("function"))
                .allSatisfy(reason -> assertThat(reason.text().fr())
                        .contains("« vélos »")
                        .doesNotContainIgnoringCase("« gérer »")
                        .doesNotContain("« suivre »", "« facilement »", "l'atelier"));
    }

    @Test
    void unknown_isAReservation_notAnExclusion() throws IOException {
        RankedPlatform ranked = rank(
                        NEED,
                        List.of(platform(Map.of(
                                "freeLicence", "null",
                                "hostingCountries", "[]",
                                "languages", "[]",
                                "accessibility", "null",
                                "interoperability", "[]",
                                "territories", "[]"))))
                .orElseThrow();

        assertThat(ranked.reservations())
                .extracting(Reason::code)
                .contains(
                        "licence-unknown",
                        "hosting-unknown",
                        "language-unknown",
                        "accessibility-unknown",
                        "interoperability-unknown",
                        "territory-unknown");
    }

    @Test
    void knownOtherwise_isExcluded() throws IOException {
        for (Map<String, String> known : List.of(
                Map.of("freeLicence", "false"),
                Map.of("hostingCountries", "[\"US\"]"),
                Map.of("languages", "[\"de\"]"),
                Map.of("accessibility", "\"not-conform\""),
                Map.of("interoperability", "[\"saml\"]"),
                Map.of("territories", "[\"35238\"]"))) {
            assertThat(rank(NEED, List.of(platform(known))))
                    .as(known.toString())
                    .isEmpty();
        }
        NeedToRank demanding = new NeedToRank(
                NEED.text(), new Constraints(false, null, List.of("paie"), null, null, null), null, null, null);
        assertThat(rank(demanding, List.of(platform(Map.of())))).isEmpty();
    }

    private static Case platformCase(String code, Map<String, String> without) {
        return new Case(code, NEED, List.of(platform(Map.of())), List.of(platform(without)));
    }

    private static Optional<RankedPlatform> rank(NeedToRank need, List<? extends EntityState> states)
            throws IOException {
        return ranking(need, states).items().stream().findFirst();
    }

    private static Ranking ranking(NeedToRank need, List<? extends EntityState> states) throws IOException {
        try (CatalogueIndex index = new CatalogueIndex(new ByteBuffersDirectory(), SETTINGS.vocabulary())) {
            CONCEPTS.forEach(index::apply);
            states.forEach(state -> {
                index.apply(state);
                index.refresh();
            });
            index.refresh();
            try (Picture picture = index.picture()) {
                return RANKER.rank(need, picture, 10);
            }
        }
    }

    private static Set<String> codes(Optional<RankedPlatform> ranked) {
        return ranked.stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::code)
                .collect(Collectors.toSet());
    }

    private static PlatformState platform(Map<String, String> changes) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "id", "\"velotruc\"",
                "version", "1",
                "status", "\"published\"",
                "name", "\"Vélotruc\"",
                "summary", "\"Suivi d'atelier.\"",
                "functions", "[\"réparation de vélos\"]",
                "concepts", "[{\"id\":\"reparation-velo\",\"confidence\":1}]",
                "freeLicence", "true",
                "hostingCountries", "[\"FR\"]",
                "languages", "[\"fr\"]"));
        fields.putAll(Map.of(
                "accessibility", "\"conform\"",
                "interoperability", "[\"oidc\"]",
                "sovereignty", "90",
                "sovereigntyUnknown", "10",
                "vitality", "\"active\""));
        fields.putAll(changes);
        String json = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return EventCodec.read(json, PlatformState.class);
    }

    private static DeploymentState deployment(String kind, String territory) {
        return new DeploymentState("d", 1, false, "velotruc", "org", kind, territory, null, null, "confirmed");
    }

    private static CooperativeState cooperative() {
        return new CooperativeState(
                "coop", 1, false, null, "Coop", "SCIC", List.of("velotruc"), "10.00", 1, 1, "10.00", true, null, null);
    }

    private static MembershipState membership(boolean member) {
        return new MembershipState("m", 1, false, "coop", "mel", "MEL", "epci", true, "PAID", member, null, 1L);
    }

    private static MatchesState matches(String decision) {
        return new MatchesState(
                "n",
                1,
                false,
                "mel",
                "1",
                false,
                List.of(),
                List.of(new MatchesState.Decision("velotruc", decision, null)));
    }

    private static String source(String type) {
        try {
            return java.nio.file.Files.readString(
                    java.nio.file.Path.of("src/main/java/coop/vigie/matching/ranking", type + ".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
