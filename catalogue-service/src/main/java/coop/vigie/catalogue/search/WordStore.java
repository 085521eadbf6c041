package coop.vigie.catalogue.search;

import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The words that the catalogue knows, by which slips are mended. */
@ApplicationScoped
class WordStore {

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

    /** One letter that differs, or two in a longer word that looks alike all the same: "bouger" is no slip of "bouncer". */
    private static Optional<String> nearest(Handle sql, String word) {
        return sql.createQuery(
                        """
                        SELECT word FROM search_word
                        WHERE word % :word AND abs(length(word) - length(:word)) <= 2
                          AND (levenshtein(word, :word) <= 1
                               OR length(:word) >= 6 AND levenshtein(word, :word) <= 2 AND similarity(word, :word) >= 0.4)
                        ORDER BY levenshtein(word, :word), similarity(word, :word) DESC, word
                        LIMIT 1""")
                .bind("word", word)
                .mapTo(String.class)
                .findOne();
    }
}
