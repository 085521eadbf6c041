package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Part;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says when a text holds several needs: passages each of which names a function by a whole label, without a domain or a related concept in
 * common. Ranked together, each would hide the other.
 */
final class PartReader {

    private static final Pattern BREAKS = Pattern.compile(
            "(?<=[.!?;])\\s+|\\n+|,?\\s+(?=(?:et aussi|par ailleurs|d'autre part|en outre|de plus|autre besoin|deuxièmement|ensuite nous|also we|we also"
                    + "|on (?:cherche|voudrait) aussi|nous (?:cherchons|voudrions) aussi)\\b)");
    private static final int FEWEST_WORDS = 3;
    private static final int COMPARED = 3;
    private static final double WHOLE = 0.99;
    private static final double CLOSE = 0.75;

    private PartReader() {}

    static List<Part> read(String text, Vocabulary vocabulary) {
        List<Part> parts = new ArrayList<>();
        for (String passage :
                Arrays.stream(BREAKS.split(text)).map(String::strip).toList()) {
            if (Words.of(passage).size() < FEWEST_WORDS) {
                continue;
            }
            FoundConcepts found = vocabulary.find(passage);
            List<FoundConcept> best = found.above(CLOSE, COMPARED);
            boolean clear = best.stream().anyMatch(concept -> concept.coverage() >= WHOLE);
            if (clear && parts.stream().noneMatch(part -> areNear(part.concepts(), best))) {
                parts.add(new Part(passage, best));
            }
        }
        return parts.size() > 1 ? parts : List.of();
    }

    private static boolean areNear(List<FoundConcept> some, List<FoundConcept> others) {
        Set<String> known = new HashSet<>();
        for (FoundConcept found : some) {
            known.add(found.concept().id());
            known.addAll(found.concept().broader());
            known.addAll(found.concept().related());
        }
        return others.stream()
                .anyMatch(found -> known.contains(found.concept().id())
                        || found.concept().broader().stream().anyMatch(known::contains)
                        || found.concept().related().stream().anyMatch(known::contains));
    }
}
