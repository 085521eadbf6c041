package coop.vigie.matching;

import coop.vigie.events.EventCodec;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.matching.ranking.SeedCatalogue;
import java.util.List;

/** States of the catalogue, the real ones and some made up. */
public final class CatalogueEvents {

    private CatalogueEvents() {}

    /** The real vocabulary and the real platforms. */
    public static void sendSeed() {
        List<ConceptState> concepts = SeedCatalogue.concepts();
        OtherServices.send(concepts);
        OtherServices.send(SeedCatalogue.platforms(concepts, true));
    }

    /** A platform that was withdrawn. */
    public static PlatformState withdrawn(String id, long version) {
        return EventCodec.read(
                "{\"id\":\"" + id + "\",\"version\":" + version + ",\"removed\":true}", PlatformState.class);
    }

    /** A published platform. */
    public static PlatformState platform(String id, long version, String name, String summary, List<String> concepts) {
        return new PlatformState(
                id,
                version,
                false,
                "published",
                null,
                name,
                "software",
                summary,
                null,
                null,
                List.of(),
                concepts.stream().map(c -> new PlatformState.Concept(c, 1)).toList(),
                List.of(),
                "AGPL-3.0-or-later",
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
