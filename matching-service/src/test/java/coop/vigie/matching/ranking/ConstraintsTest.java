package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hard constraint leaves in and out, and how it is said. */
class ConstraintsTest {

    private static final RankingSettings SETTINGS = RankingSettings.bundled();
    private static final Ranker RANKER = new Ranker(SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "fr, fr, true",
        "FR, fr, true",
        "fr-FR, fr, true",
        "fr, fr-FR, true",
        "FR-fr, fr-FR, true",
        "zh, zh-Hans-CN, true",
        "zh-Hans-CN, zh-Hans, true",
        "fr-CA, fr-FR, false",
        "fr, frp, false",
        "en, fr, false",
    })
    void language_meetsItsVariants_inAnyCase(String demanded, String known, boolean found) throws IOException {
        Constraints constraints = new Constraints(false, null, null, List.of(demanded), null, null);
        List<RankedPlatform> ranked = rank(constraints, "\"languages\":[\"" + known + "\"]");

        assertThat(ranked).hasSize(found ? 1 : 0);
        assertThat(ranked)
                .allSatisfy(platform ->
                        assertThat(platform.reasons()).extracting(Reason::code).contains("language"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORM, conform, true",
        "CONFORM, partial, false",
        "CONFORM, not-applicable, true",
        "CONFORM, not-assessed, true",
        "PARTIAL, conform, true",
        "PARTIAL, partial, true",
        "PARTIAL, not-conform, false",
        "ANY, not-conform, true",
    })
    void accessibility_isAsMuchAsDemanded(Accessibility demanded, String known, boolean found) throws IOException {
        Constraints constraints = new Constraints(false, null, null, null, demanded, null);

        assertThat(rank(constraints, "\"accessibility\":\"" + known + "\"")).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | un hébergement en France, | hosting in France,",
                "PT | un hébergement au Portugal, | hosting in Portugal,",
                "NL | un hébergement aux Pays-Bas, | hosting in the Netherlands,",
                "FR BE LU | un hébergement en France, en Belgique ou au Luxembourg, | in France, in Belgium or in Luxembourg,",
                "EU | un hébergement dans l'Union européenne, | in the European Union,",
                "EU CH | un hébergement dans l'Union européenne ou en Suisse, | in the European Union or in Switzerland,",
                "FR DE IT ES | un hébergement dans un des pays que vous acceptez, | in one of the countries that you accept,",
            })
    void hostingUnknown_isSaidWithoutAListOfCountries(String countries, String fr, String en) throws IOException {
        String all = countries.replace(
                "EU", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK");
        Constraints constraints = new Constraints(false, Arrays.asList(all.split(" ")), null, null, null, null);

        Reason reservation = rank(constraints, "\"hostingCountries\":[]").get(0).reservations().stream()
                .filter(one -> one.code().equals("hosting-unknown"))
                .findFirst()
                .orElseThrow();

        assertThat(reservation.text().in(Locale.FRENCH)).contains(fr);
        assertThat(reservation.text().in(Locale.ENGLISH)).contains(en);
    }

    @Test
    void hostingMet_namesWhereItIs() throws IOException {
        Constraints constraints = new Constraints(false, List.of("FR", "BE"), null, null, null, null);

        assertThat(rank(constraints, "\"hostingCountries\":[\"FR\",\"US\"]")
                        .get(0)
                        .reasons())
                .extracting(reason -> reason.text().fr())
                .contains("Elle est proposée avec un hébergement en France, comme vous le demandez.");
    }

    private static List<RankedPlatform> rank(Constraints constraints, String known) throws IOException {
        try (CatalogueIndex index = new CatalogueIndex(new ByteBuffersDirectory(), SETTINGS.vocabulary())) {
            SeedCatalogue.conceptsIn("mobilite").forEach(index::apply);
            index.apply(EventCodec.read(
                    """
                    {"id":"velotruc","version":1,"status":"published","name":"Vélotruc","summary":"Suivi de vélos.",
                     "functions":["réparation de vélos"],%s}"""
                            .formatted(known),
                    PlatformState.class));
            index.refresh();
            try (Picture picture = index.picture()) {
                return RANKER.rank(new NeedToRank("Vélotruc", constraints, null, null, null), picture, 10)
                        .items();
            }
        }
    }
}
