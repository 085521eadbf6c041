package coop.vigie.matching.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places that a text names, in the ways that people write them. */
class PlaceReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "un agenda à lille | 59350",
                "un agenda a lyon 3e | 69383",
                "un agenda pour la ville de roubaix | 59512",
                "59000 Lille | 59350",
                "association du 59280 Armentières | 59017",
                "dept 59 | 59",
                "dans le 59 | 59",
                "dans le département du Nord | 59",
                "au Havre | 76351",
                "au Mans | 72181",
                "aux Sables-d'Olonne | 85194",
                "à La Rochelle | 17300",
                "en région Bretagne | 53",
                "en Bretagne | 53",
                "dans la Vienne | 86",
                "à Vienne | 38544",
                "entre Lille et Roubaix | 59350,59512",
                "à Lille et à Roubaix | 59350,59512",
                "du Finistère et des Côtes-d'Armor | 29,22",
                "métropole européenne de Lille | 200093201",
                "agglo de Dunkerque | 245900428"
            })
    void place_asPeopleWriteIt_isRead(String text, String codes) {
        assertThat(codes(text)).containsExactly(codes.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prêter à nous tous",
                "de la garde des enfants",
                "aller au port",
                "à tours de rôle",
                "book a nice room with our staff",
                "hébergé en Suisse",
                "dans le 3e mois",
                "50000 euros"
            })
    void ordinaryWord_isNoPlace(String text) {
        assertThat(codes(text)).isEmpty();
    }

    private static List<String> codes(String text) {
        return PlaceReader.places(text).stream()
                .map(place -> place.called().get(0).code())
                .toList();
    }
}
