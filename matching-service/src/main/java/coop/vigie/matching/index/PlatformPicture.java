package coop.vigie.matching.index;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.Fields.Kind;
import java.util.Map;

/** What a picture shows of one platform. */
public final class PlatformPicture {

    private PlatformPicture() {}

    /** The platform's concepts and how sure each is; none for a platform that is not there. */
    public static Map<String, Double> concepts(String platform, Picture picture) {
        return picture.find(Kind.PLATFORM, platform, PlatformState.class)
                .map(state -> PlatformConcepts.of(state, picture.vocabulary()).confidences())
                .orElse(Map.of());
    }
}
