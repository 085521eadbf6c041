package coop.vigie.catalogue.search;

import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** The words that the catalogue knows, by which slips are mended. */
@ApplicationScoped
class WordStore {

    /** As many platforms are ranked in a fraction of a second. */
    private static final int MOST_TO_RANK = 5_000;

    private final Vocabularies vocabularies;

    WordStore(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    SearchWords understand(Handle sql, String typed) {
        List<String> mended = new ArrayList<>();
        boolean corrected = false;
        for (String word : SearchWords.split(typed)) {
            Optional<String> nearest = word.length() < 4 || isKnown(sql, word) ? Optional.empty() : nearest(sql, word);
            corrected |= nearest.isPresent();
            mended.add(nearest.orElse(word));
        }
        return new SearchWords(mended, corrected);
    }

    /**
     * Of the words of a text that no platform has whole, those that tell platforms apart: the rarest, as long as not more platforms
     * have one of them than can be ranked at once. In a small catalogue that is all of them.
     */
    List<String> telling(Handle sql, List<String> words) {
        List<Rarity> rarest = sql
                .createQuery(
                        """
                        SELECT word, (SELECT count(*) FROM (
                                   SELECT FROM platform_index
                                   WHERE words @@ (to_tsquery('vigie_french', query) || to_tsquery('vigie_english', query))
                                   LIMIT :most) AS found) AS platforms
                        FROM unnest(:words::text[], :queries::text[]) AS asked (word, query)""")
                .bindArray("words", String.class, words)
                .bindArray(
                        "queries",
                        String.class,
                        words.stream().map(SearchWords::inBothNumbers).toList())
                .bind("most", MOST_TO_RANK)
                .mapTo(Rarity.class)
                .stream()
                .filter(word -> word.platforms() > 0)
                .sorted(Comparator.comparingInt(Rarity::platforms)
                        .thenComparing(word -> -word.word().length())
                        .thenComparing(Rarity::word))
                .toList();
        List<String> telling = new ArrayList<>();
        int platforms = 0;
        for (Rarity word : rarest) {
            platforms += word.platforms();
            if (!telling.isEmpty() && platforms > MOST_TO_RANK) {
                break;
            }
            telling.add(word.word());
        }
        return telling.isEmpty() ? words : telling;
    }

    /** How many platforms have a word. */
    record Rarity(String word, int platforms) {}

    private boolean isKnown(Handle sql, String word) {
        return vocabularies.current().knows(word) || isWritten(sql, word);
    }

    private static boolean isWritten(Handle sql, String word) {
        return sql.createQuery(
                        """
                        WITH found AS MATERIALIZED (
                            SELECT platform_id FROM platform_index
                            WHERE words @@ to_tsquery('vigie_french', :word) OR words @@ to_tsquery('vigie_english', :word))
                        SELECT EXISTS (SELECT FROM search_word WHERE word = :word) OR EXISTS (SELECT FROM found)
                        """)
                .bind("word", word)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Two letters that changed places, one that differs, or two in a longer word that looks alike all the same: "bouger" is no slip of
     * "bouncer".
     */
    private static Optional<String> nearest(Handle sql, String word) {
        return sql.createQuery(
                        """
                        SELECT word FROM search_word
                        WHERE word = ANY(:swapped)
                           OR word % :word AND abs(length(word) - length(:word)) <= 2
                          AND (levenshtein(word, :word) <= 1
                               OR length(:word) >= 6 AND levenshtein(word, :word) <= 2 AND similarity(word, :word) >= 0.4)
                        ORDER BY word <> ALL(:swapped), levenshtein(word, :word), similarity(word, :word) DESC, word
                        LIMIT 1""")
                .bind("word", word)
                .bindArray("swapped", String.class, swapped(word))
                .mapTo(String.class)
                .findOne();
    }

    /** The word with each two neighbouring letters in turn in the other order. */
    private static List<String> swapped(String word) {
        return IntStream.range(1, word.length())
                .mapToObj(i -> word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1))
                .toList();
    }
}
