package coop.vigie.matching.index;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a picture shows of one platform. */
public final class PlatformPicture {

    private PlatformPicture() {}

    /** The stems of the words in a platform's name, summary and functions. */
    public static Set<String> stems(PlatformState platform) {
        return Words.of(StateDocuments.text(platform)).stream().map(Word::stem).collect(Collectors.toSet());
    }

    /** The same, for a platform by its id; none for one that is not there. */
    public static Set<String> stems(String platform, Picture picture) {
        return picture.find(Kind.PLATFORM, platform, PlatformState.class)
                .map(PlatformPicture::stems)
                .orElse(Set.of());
    }

    /** The platform's concepts and how sure each is; none for a platform that is not there. */
    public static Map<String, Double> concepts(String platform, Picture picture) {
        return picture.find(Kind.PLATFORM, platform, PlatformState.class)
                .map(state -> PlatformConcepts.of(state, picture.vocabulary()).confidences())
                .orElse(Map.of());
    }
}
