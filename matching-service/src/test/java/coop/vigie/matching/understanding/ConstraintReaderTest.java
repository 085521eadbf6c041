package coop.vigie.matching.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.understanding.Understanding.StatedConstraints;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text demands, and what it only names to refuse it. */
class ConstraintReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pas de logiciel libre",
                "ni libre ni open source",
                "We do not want free software",
                "un agenda sans logiciel libre",
                "le logiciel libre n'est pas nécessaire",
                "pas besoin d'un logiciel libre",
                "nous refusons tout hébergement en France",
                "hébergement en France non obligatoire",
                "données hors Union européenne",
                "un agenda, surtout pas en anglais",
                "un agenda sans connexion LDAP"
            })
    void denied_isNotDemanded(String text) {
        assertThat(read(text)).isEqualTo(new StatedConstraints(null, List.of(), List.of(), null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nous ne voulons pas de logiciel propriétaire",
                "un outil non propriétaire",
                "un agenda sous licence AGPL",
                "licence MIT",
                "comme HelloAsso mais libre",
                "nous n'avons pas de logiciel libre pour nos plannings"
            })
    void freeLicence_inOtherWords_isRead(String text) {
        assertThat(read(text).licence()).isEqualTo("free");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on ne veut pas d'un hébergement en France mais en Allemagne | DE",
                "hosted in Germany | DE",
                "hébergé en Allemagne | DE",
                "nos données en Suisse | CH",
                "hébergé en France ou en Allemagne | FR,DE",
                "logiciel sans publicité hébergé en France | FR",
                "un outil pas cher, hébergé en France | FR"
            })
    void hosting_inACountry_isRead(String text, String countries) {
        assertThat(read(text).hostingCountries()).containsExactly(countries.split(","));
    }

    @Test
    void hosting_inEurope_isTheWholeUnion() {
        assertThat(read("données en Europe").hostingCountries()).hasSize(27);
    }

    @Test
    void dataInFrench_isALanguageAndNoCountry() {
        StatedConstraints read = read("saisir des données en français");

        assertThat(read.hostingCountries()).isEmpty();
        assertThat(read.languages()).containsExactly("fr");
    }

    @Test
    void protocols_deniedOrNot_areToldApart() {
        assertThat(read("compatible Active Directory sans API").interoperability())
                .containsExactly("ldap");
        assertThat(read("avec SSO, SAML ou un serveur CAS").interoperability()).containsExactly("cas", "oidc", "saml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utilisable au clavier",
                "utilisable par des personnes aveugles",
                "accessible aux malvoyants",
                "RGAA"
            })
    void accessibility_inOtherWords_isRead(String text) {
        assertThat(read(text).accessibility()).isEqualTo("conform");
    }

    @ParameterizedTest
    @CsvSource({"3 salariés et 200 bénévoles, 203", "entre 50 et 80 personnes, 80", "nos 1 200 adhérents, 1200"})
    void users_severalNumbers_areOne(String text, int users) {
        assertThat(UserCount.read(text, new ArrayList<>())).isEqualTo(users);
    }

    private static StatedConstraints read(String text) {
        return new ConstraintReader(text, new ArrayList<>()).read();
    }
}
