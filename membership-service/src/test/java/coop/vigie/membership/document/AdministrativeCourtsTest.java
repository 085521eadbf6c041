package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The court before which an act is contested is that of the seat of the authority. */
class AdministrativeCourtsTest {

    @ParameterizedTest
    @CsvSource({
        "commune, 59350, de Lille",
        "commune, 80021, d'Amiens",
        "commune, 2A004, de Bastia",
        "commune, 97411, de La Réunion",
        "departement, 84, de Nîmes",
        "departement, 52, de Châlons-en-Champagne",
        "region, 32, de Lille",
        "region, 27, de Besançon",
        "epci, 200093201, ''",
        "commune, , ''"
    })
    void court_followsTheSeat(String kind, String territory, String court) {
        assertThat(AdministrativeCourts.of(kind, territory)).isEqualTo(court);
    }

    @Test
    void everyDepartment_hasItsCourt() {
        Stream<String> mainland =
                IntStream.rangeClosed(1, 95).filter(d -> d != 20).mapToObj("%02d"::formatted);
        Stream<String> others = Stream.of("2A", "2B", "971", "972", "973", "974", "976");

        List<String> without = Stream.concat(mainland, others)
                .filter(d -> AdministrativeCourts.of("departement", d).isEmpty())
                .toList();

        assertThat(without).isEmpty();
    }
}
