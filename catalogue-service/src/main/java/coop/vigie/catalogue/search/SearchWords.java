package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Turns what people type into a full-text query, mending slips by the words that the catalogue knows. */
@ApplicationScoped
class SearchWords {

    private static final int MOST_WORDS = 12;

    /**
     * What was understood.
     *
     * @param words folded, slips mended
     * @param corrected whether a word was mended
     */
    record Understood(List<String> words, boolean corrected) {

        /** A query that wants every word, each as a beginning. */
        String all() {
            return String.join(" & ", words);
        }

        /** A query that wants any word. */
        String any() {
            return String.join(" | ", words);
        }
    }

    Understood understand(Handle sql, String typed) {
        List<String> words = words(typed);
        List<String> mended = new ArrayList<>();
        boolean corrected = false;
        for (String word : words) {
            Optional<String> nearest = word.length() < 4 || isKnown(sql, word) ? Optional.empty() : nearest(sql, word);
            corrected |= nearest.isPresent();
            mended.add(nearest.orElse(word));
        }
        return new Understood(mended, corrected);
    }

    /** Only letters and digits are left, so that nothing typed can be an operator of the query language. */
    static List<String> words(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean isKnown(Handle sql, String word) {
        return sql.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM search_word WHERE word = :word)
                            OR EXISTS (SELECT FROM platform_index
                                       WHERE words @@ to_tsquery('vigie_french', :word) OR words @@ to_tsquery('vigie_english', :word))
                        """)
                .bind("word", word)
                .mapTo(Boolean.class)
                .one();
    }

    private static Optional<String> nearest(Handle sql, String word) {
        return sql.createQuery(
                        """
                        SELECT word FROM search_word
                        WHERE word % :word AND abs(length(word) - length(:word)) <= 2
                        ORDER BY similarity(word, :word) DESC, word
                        LIMIT 1""")
                .bind("word", word)
                .mapTo(String.class)
                .findOne();
    }
}
