package coop.vigie.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

/** The words that say nothing of what a need is about, read from {@code stopwords.txt}, without accents. */
final class StopWords {

    static final CharArraySet SET = read("/stopwords.txt");

    /** Those that say little: no reason is given in them where there are others. From {@code generic-words.txt}. */
    static final CharArraySet GENERIC = read("/generic-words.txt");

    private StopWords() {}

    private static CharArraySet read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StopWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            CharArraySet words = new CharArraySet(300, true);
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            return CharArraySet.unmodifiableSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
