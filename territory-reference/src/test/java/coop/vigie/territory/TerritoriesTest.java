package coop.vigie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {

    private final Territories territories = Territories.load();

    @Test
    void find_commune_hasItsHierarchy() {
        Territory armentieres = territories.find("59017").orElseThrow();

        assertThat(armentieres.name()).isEqualTo("Armentières");
        assertThat(armentieres.population()).isPositive();
        assertThat(armentieres.parents()).containsExactly("200093201", "59", "32");
    }

    @ParameterizedTest
    @CsvSource({
        "32, region, Hauts-de-France",
        "region-32, region, Hauts-de-France",
        "departement-32, departement, Gers",
        "75, region, Nouvelle-Aquitaine",
        "departement-75, departement, Paris",
        "59, departement, Nord",
        "departement-59, departement, Nord",
        "01, departement, Ain",
        "region-01, region, Guadeloupe",
        "971, departement, Guadeloupe",
        "2a, departement, Corse-du-Sud",
        "200093201, epci, Métropole Européenne de Lille",
        "59298, former-commune, Hellemmes-Lille",
        "75111, arrondissement, Paris 11e Arrondissement"
    })
    void find_codeOfAnyLevel_followsTheRule(String code, String kind, String name) {
        Territory found = territories.find(code).orElseThrow();

        assertThat(found.kind().code()).isEqualTo(kind);
        assertThat(found.name()).isEqualTo(name);
        assertThat(territories.find(found.code())).contains(found);
    }

    @ParameterizedTest
    @CsvSource({"99999", "region-59", "departement-999", "x", "' '"})
    void find_unknownCode_isEmpty(String code) {
        assertThat(territories.find(code)).isEmpty();
        assertThat(territories.path(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "59017, 200093201, true",
        "59017, 59, true",
        "59017, 32, true",
        "59017, 59017, true",
        "59, 59017, false",
        "200093201, 59, true",
        "59017, departement-32, false",
        "75111, departement-75, true",
        "75111, 75056, true",
        "59298, 59350, true",
        "200057867, 200054781, true",
        "59017, nowhere, false"
    })
    void isWithin_anyTwoLevels_isRight(String inner, String outer, boolean within) {
        assertThat(territories.isWithin(inner, outer)).isEqualTo(within);
    }

    @Test
    void ancestors_epciAcrossDepartements_holdOnlyWhatHoldsAllOfIt() {
        assertThat(territories.all().stream()
                        .filter(t -> t.kind() == TerritoryKind.EPCI)
                        .filter(t -> t.parents().stream()
                                .noneMatch(
                                        p -> territories.find(p).orElseThrow().kind() == TerritoryKind.DEPARTEMENT)))
                .as("EPCI that cross a departement's border")
                .isNotEmpty();
    }

    @Test
    void today_formerCommune_isTheOneThatTookItsPlace() {
        assertThat(territories.today("59298")).map(Territory::code).contains("59350");
    }

    @Test
    void all_everyParentAndSuccessor_exists() {
        assertThat(territories.all()).hasSizeGreaterThan(40_000);
        assertThat(territories.all()).allSatisfy(territory -> {
            assertThat(territory.parents())
                    .allSatisfy(p -> assertThat(territories.find(p)).as(p).isPresent());
            if (territory.mergedInto() != null) {
                assertThat(territories.today(territory.code()))
                        .as(territory.code())
                        .isPresent();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "lille, 59350",
        "LILLE, 59350",
        "mel, 200093201",
        "métropole européenne de lille, 200093201",
        "Armentieres, 59017",
        "armentiere, 59017",
        "armenteires, 59017",
        "roubais, 59512",
        "st etienne, 42218",
        "saint-etienne, 42218",
        "hauts de france, 32",
        "haut de france, 32",
        "nord, 59",
        "59280, 59017",
        "59017, 59017",
        "arbignieu, 01015",
        "bretagne, 53",
        "marseille, 13055",
        "l'hay les roses, 94038"
    })
    void search_whatPeopleType_findsTheRightOneFirst(String text, String code) {
        assertThat(territories.search(text, 5))
                .extracting(Territory::code)
                .first()
                .isEqualTo(code);
    }

    @Test
    void search_nothingLikeIt_isEmpty() {
        assertThat(territories.search("zzqqxx", 10)).isEmpty();
        assertThat(territories.search("  ", 10)).isEmpty();
        assertThat(territories.search(null, 10)).isEmpty();
    }
}
