package coop.vigie.matching.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.RankingSettings;
import coop.vigie.matching.ranking.SeedCatalogue;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.vocabulary.FoundConcepts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @Test
    void text_withoutAccentsAndWithTypos_isUnderstoodAllTheSame() {
        assertThat(concept("reparation de velos")).isEqualTo(concept("réparation de vélos"));
        assertThat(concept("covoiturgae entre collègues")).isEqualTo(concept("covoiturage entre collègues"));
        assertThat(concept("slt on ve preter d objets entre voisin svp")).isEqualTo("pret-objets");
    }

    @Test
    void text_inEnglish_isEnglish() {
        assertThat(read("We need to book meeting rooms for our staff").language())
                .isEqualTo("en");
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
            FoundConcepts found = picture.vocabulary().find(text);
            return understand.handle(text, found, picture.vocabulary());
        }
    }

    private String concept(String text) {
        return read(text).concepts().get(0).concept().id();
    }
}
