package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Part;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says when a text holds several needs: passages each of which asks for something, or is an item of a list, and names a function without a
 * domain or a related concept in common. Ranked together, each would hide the other. What only tells of the asker is no need of its own.
 */
final class PartReader {

    private static final String WISH =
            "(?:il (?:nous |me )?(?:faut|faudrait)|nous (?:voulons|voudrions|cherchons|souhaitons|aimerions)"
                    + "|on (?:veut|voudrait|cherche|souhaite|aimerait)|je (?:veux|voudrais|cherche|souhaite)|we (?:need|want)|i (?:need|want))";

    private static final String BULLETS = "(?m:^)\\s*(?:[-*•–—]|\\d{1,2}\\s?[.)°]|[a-h]\\))\\s+"
            + "|(?<=\\s)(?:\\(?\\d{1,2}\\s?\\)|\\(?[a-h]\\)|•)\\s+|(?<=\\s)\\d\\s?[.°/-]\\s+(?=\\p{L})";
    private static final Pattern BULLET = Pattern.compile(BULLETS);
    private static final Pattern SENTENCES = Pattern.compile("[.!?]\\s+\\S");

    private static final Pattern BREAKS = Pattern.compile(BULLETS
            + "|\\s*;\\s*|(?<=[.!?])\\s+|\\n+|,?\\s+(?=(?:(?:et|and) )?(?:et aussi|par ailleurs|d'autre part|en outre|de plus|autre besoin"
            + "|deuxièmement|ensuite nous|we also|" + WISH + " (?:aussi|également|also))\\b)");

    private static final Pattern ASKS = Pattern.compile("\\b(?:" + WISH
            + "|besoins?|(?:outils?|logiciels?|solutions?|applis?|applications?|plateformes?|sites?) (?:de|d'|pour|qui)|we also need|a tool (?:to|for)"
            + "|looking for)");

    private static final int LONGEST_ITEM = 6;
    private static final int SHORT = 3;
    private static final int COMPARED = 3;
    private static final double WHOLE = 0.99;
    private static final double HALF = 0.45;
    private static final double CLOSE = 0.75;

    private PartReader() {}

    static List<Part> read(String text, Vocabulary vocabulary) {
        boolean isList = BULLET.matcher(text).results().count() > 1
                || text.indexOf(';') >= 0 && !SENTENCES.matcher(text).find();
        List<String> passages =
                Arrays.stream(BREAKS.split(text)).map(String::strip).toList();
        if (passages.size() < 2) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        List<Part> all = new ArrayList<>();
        for (String passage : passages) {
            String folded = Words.fold(passage);
            String asked = ASKS.matcher(folded).replaceAll(" ");
            boolean asks = !asked.equals(folded);
            // "Nos besoins :" only announces a list.
            if (!asks && !isList || Words.of(asked).isEmpty()) {
                continue;
            }
            List<Word> words = NeedWords.of(passage).words();
            if (!asks && words.size() > LONGEST_ITEM) {
                continue;
            }
            boolean isShort = words.size() <= SHORT;
            // The second thought about three words is a thought about one of them.
            List<FoundConcept> best = vocabulary.find(words).above(CLOSE, isShort ? 1 : COMPARED);
            boolean clear = best.stream().anyMatch(concept -> concept.coverage() >= (isShort ? HALF : WHOLE));
            if (!clear) {
                continue;
            }
            Part part = new Part(passage, best);
            if (parts.stream().noneMatch(other -> areNear(other.concepts(), best))) {
                parts.add(part);
            }
            if (all.stream().noneMatch(other -> isSame(other, part))) {
                all.add(part);
            }
        }
        if (parts.size() < 2) {
            return List.of();
        }
        // Who writes a list means each item of it, near ones too.
        return isList ? all : parts;
    }

    private static boolean isSame(Part one, Part other) {
        return one.concepts().get(0).concept().equals(other.concepts().get(0).concept());
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
