package coop.vigie.matching.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.text.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text carry the need. */
class NeedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "un sondage, budget 2000 euros | sondage",
                "un sondage, à Lille, avant septembre 2026, budget de 2 000 € par an | sondage",
                "un sondage (données en Europe, accessible aux malvoyants, connexion LDAP) | sondage",
                "un sondage pour 200 adhérents, hébergé en France | sondage",
                "faire de la comptabilité, gratuit si possible | comptabilité",
                "Bonjour à tous, un sondage. Merci d'avance. Bien cordialement, le bureau | sondage",
                "comme HelloAsso mais libre | HelloAsso",
                "Nous ne voulons pas de covoiturage mais un agenda partagé | agenda partagé",
                "un outil de visioconférence, surtout pas de billetterie ni de dons | visioconférence",
                "We need video meetings but no ticketing | video meetings",
                "un outil de dons, sans billetterie | dons",
                "recevoir des dons avec reçu fiscal, mais sans boutique ni billetterie | recevoir dons reçu fiscal",
                "un wiki (sans forum) pour le quartier | wiki quartier",
                "un fichier des membres sans compta ni gestion de stocks et un site | fichier membres site",
                "member list without accounting or ticketing | member list",
                "nous ne voulons pas de logiciel propriétaire pour nos plannings | plannings"
            })
    void conditionsAndRefusals_areLeftOut(String text, String left) {
        assertThat(words(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gérer notre budget participatif | gérer budget participatif",
                "répartir un budget de 300 000 euros entre habitants | répartir budget habitants",
                "rendre notre site accessible aux malvoyants | rendre site accessible malvoyants",
                "nous n'avons pas de covoiturage | covoiturage",
                "échanger sans argent | échanger argent",
                "un sondage sans compte | sondage compte",
                "se déplacer sans voiture | déplacer voiture",
                "nous sommes sans billetterie | billetterie",
                "un outil de visioconférence sans installer un logiciel de messagerie | visioconférence installer messagerie",
                "on n'arrive pas à relancer les cotisations | arrive relancer cotisations",
                "donner des vêtements gratuitement | donner vêtements gratuitement",
                "un annuaire de logiciels libres | annuaire libres",
                "nous cherchons un hébergement en France | hébergement"
            })
    void theNeedItself_isKept(String text, String left) {
        assertThat(words(text)).isEqualTo(left);
    }

    @Test
    void conditionAlone_isTheNeed() {
        assertThat(words("accessible aux malvoyants")).isEqualTo("accessible malvoyants");
    }

    @Test
    void refusalAlone_isNoNeed() {
        assertThat(words("nous ne voulons pas de covoiturage")).isEmpty();
    }

    @Test
    void words_keepTheirPlaces() {
        String text = "Bonjour, un sondage";
        Word word = NeedWords.of(text).words().get(0);

        assertThat(text.substring(word.start(), word.end())).isEqualTo("sondage");
    }

    private static String words(String text) {
        return NeedWords.of(text).words().stream().map(Word::surface).collect(Collectors.joining(" "));
    }
}
