package coop.vigie.matching.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.RankingSettings;
import coop.vigie.matching.ranking.SeedCatalogue;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.vocabulary.FoundConcepts;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read in a text, with the words it was read from. */
class UnderstandNeedTest {

    private static CatalogueIndex index;
    private final UnderstandNeed understand = new UnderstandNeed();

    @BeforeAll
    static void open() {
        index = SeedCatalogue.open(RankingSettings.bundled());
    }

    @AfterAll
    static void close() throws java.io.IOException {
        index.close();
    }

    @Test
    void text_statesConstraints_readsThemWithTheirWords() {
        Understanding read = read(
                "Un logiciel libre, hébergé en France, compatible OpenID Connect, en français et accessible aux lecteurs d'écran,"
                        + " pour nos 1 200 adhérents à Armentières");

        assertThat(read.constraints().licence()).isEqualTo("free");
        assertThat(read.constraints().hostingCountries()).containsExactly("FR");
        assertThat(read.constraints().languages()).contains("fr");
        assertThat(read.constraints().accessibility()).isEqualTo("conform");
        assertThat(read.users()).isEqualTo(1_200);
        assertThat(read.territory().code()).isEqualTo("59017");
        assertThat(read.readings())
                .extracting(Reading::words)
                .contains("logiciel libre", "hébergé en France", "1 200 adhérents", "Armentières");
    }

    @Test
    void text_deniesAConstraint_readsNone() {
        assertThat(read("Pas besoin d'un logiciel libre pour nos cotisations")
                        .constraints()
                        .licence())
                .isNull();
    }

    @Test
    void text_withTwoNeeds_saysSo() {
        Understanding read = read(
                "Nous voulons organiser le covoiturage entre salariés. Par ailleurs, il nous faut un catalogue pour la"
                        + " bibliothèque municipale et le prêt de livres.");

        assertThat(read.parts()).hasSize(2);
    }

    @Test
    void text_withOneNeed_isNotTornApart() {
        assertThat(read("Réparer des vélos. Louer des vélos. Suivre l'atelier de vélos.")
                        .parts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nous voulons gérer la bibliothèque. Il nous faut aussi un outil de covoiturage pour les salariés. | 2",
                "Un outil pour la gestion des adhérents. Par ailleurs, il nous faut une carte participative des composteurs. | 2",
                "'- suivi des cotisations\n- réservation de salles\n- visioconférence' | 3",
                "réservation de salles ; covoiturage domicile-travail | 2",
                "1) réserver les salles 2) visioconférence | 2",
                "Il nous faut : 1) suivi des cotisations 2) visioconférence 3) billetterie | 3",
                "a) suivi des cotisations b) visioconférence c) billetterie | 3",
                "Nos besoins • suivi des cotisations • visioconférence • billetterie | 3",
                "'1. suivi des cotisations\n2. visioconférence\n3. billetterie' | 3",
                "'Nous cherchons :\n- suivi des cotisations\n- adhésions en ligne\n- visioconférence' | 3",
                "Nous voulons une visioconférence. Nous voulons une billetterie. Nous voulons suivre nos composteurs. | 3",
                "We need video meetings. We also need to manage our library. | 2",
                "Notre médiathèque – des livres, des jeux – cherche de quoi réserver ses salles | 0",
                "Nous gérons une bibliothèque et nous sommes 5. Réserver des salles nous occupe | 0",
                "créneaux, prêt d'outils et adhésions d'un atelier | 0"
            })
    void text_listsNeeds_saysHowMany(String text, int parts) {
        assertThat(read(text.replace("\\n", "\n")).parts()).hasSize(parts);
    }

    @Test
    void judgedNeeds_eachOne_areHardlyEverTornApart() throws java.io.IOException {
        int torn = 0;
        int all = 0;
        for (String file : List.of("development.json", "own-development.json", "other-development.json")) {
            for (JsonNode need : new ObjectMapper().readTree(new File("src/test/resources/needs", file))) {
                all++;
                torn += read(need.get("text").asText()).parts().isEmpty() ? 0 : 1;
            }
        }

        assertThat((double) torn / all).isLessThan(0.03);
    }

    @Test
    void text_withoutAccentsAndWithTypos_isUnderstoodAllTheSame() {
        assertThat(concept("reparation de velos")).isEqualTo(concept("réparation de vélos"));
        assertThat(concept("covoiturgae entre collègues")).isEqualTo(concept("covoiturage entre collègues"));
        assertThat(concept("slt on ve preter d objets entre voisin svp")).isEqualTo("pret-objets");
    }

    @Test
    void text_misspelt_saysAsMuchAsWellSpelt() {
        assertThat(best("gestoin des adherants")).isEqualTo(best("gestion des adhérents"));
        assertThat(concept("on a bsoin dun truk pr reservé lé salle")).isEqualTo("reservation-salles");
    }

    @Test
    void text_inCapitals_namesNoPlaceByThem() {
        assertThat(read("RESERVER DES SALLES").territory()).isNull();
        assertThat(concept("RESERVER DES SALLES")).isEqualTo("reservation-salles");
        assertThat(read("RESERVER DES SALLES A LILLE").territory().name()).isEqualTo("Lille");
    }

    @Test
    void text_inEnglish_isEnglish() {
        assertThat(read("We need to book meeting rooms for our staff").language())
                .isEqualTo("en");
        assertThat(read("book a meeting room").language()).isEqualTo("en");
        assertThat(read("lend tools between neighbours").language()).isEqualTo("en");
        assertThat(read("library catalogue").language()).isEqualTo("en");
        assertThat(read("Il nous faut réserver des salles").language()).isEqualTo("fr");
    }

    @Test
    void text_ofFiveThousandCharacters_isRead() {
        String text = ("Notre association réunit des habitants du quartier et se développe depuis dix ans. ".repeat(60)
                        + "Nous cherchons à gérer les cotisations de nos adhérents. ")
                .substring(0, 5_000);

        assertThat(read(text).concepts()).isNotEmpty();
    }

    private Understanding read(String text) {
        try (Picture picture = index.picture()) {
            NeedWords need = NeedWords.of(text);
            FoundConcepts found = picture.vocabulary().find(need.words());
            return understand.handle(need, found, picture.vocabulary());
        }
    }

    private double best(String text) {
        return read(text).concepts().get(0).score();
    }

    private String concept(String text) {
        return read(text).concepts().get(0).concept().id();
    }
}
