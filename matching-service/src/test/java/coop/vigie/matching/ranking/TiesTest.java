package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Platforms that differ by their names alone answer a need equally well. */
class TiesTest {

    private static final RankingSettings SETTINGS = RankingSettings.bundled();
    private static final List<ConceptState> CONCEPTS = SeedCatalogue.conceptsIn("tiers-lieux-et-coworking");
    private static final NeedToRank NEED = new NeedToRank(
            "ouvrir l'atelier aux voisins et gérer les créneaux", Constraints.NONE, List.of(), null, null);

    @Property(tries = 20)
    void twins_theLatestPublishedComesFirst_inWhateverOrderTheyArrived(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<PlatformState> twins = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            twins.add(twin("bois" + Integer.toHexString(random.nextInt()), day));
        }
        List<String> latestFirst =
                new ArrayList<>(twins.stream().map(PlatformState::id).toList());
        Collections.reverse(latestFirst);
        Collections.shuffle(twins, random);
        try (CatalogueIndex index = new CatalogueIndex(new ByteBuffersDirectory(), SETTINGS.vocabulary())) {
            CONCEPTS.forEach(index::apply);
            twins.forEach(index::apply);
            index.refresh();
            try (Picture picture = index.picture()) {
                assertThat(new Ranker(SETTINGS).rank(NEED, picture, 10).items())
                        .extracting(RankedPlatform::id)
                        .containsExactlyElementsOf(latestFirst);
            }
        }
    }

    private static PlatformState twin(String name, int day) {
        return EventCodec.read(
                """
                {"id": "atelier-%1$s", "version": 1, "status": "published", "name": "Atelier %1$s",
                 "summary": "Créneaux d'un atelier partagé.", "functions": ["réservation de créneaux"],
                 "publishedAt": "2026-03-0%2$dT10:00:00Z"}"""
                        .formatted(name, day),
                PlatformState.class);
    }
}
