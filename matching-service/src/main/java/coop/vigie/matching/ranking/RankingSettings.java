package coop.vigie.matching.ranking;

import coop.vigie.matching.vocabulary.VocabularySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The weights and thresholds of {@code ranking.properties}.
 *
 * @param rankingVersion names this set of values, and is shown on each match
 * @param decay what the next best concept of a platform counts, against the one before
 * @param concepts how many concepts of the need take part
 * @param lexical weight of a platform that says all of the need in its own texts
 * @param lexicalPower one that says a share of it gets that share to this power
 * @param lexicalBest how many platforms the words may find
 * @param functions weight of a function of the platform that the need says in the words in which it was typed
 * @param name weight of a platform that is asked for by its name
 * @param candidates how many of the best are weighed by evidence and explained
 * @param evidenceMost evidence multiplies relevance by at most one and this
 * @param evidenceHalf points of evidence that give about two thirds of it
 */
public record RankingSettings(
        String rankingVersion,
        VocabularySettings vocabulary,
        float decay,
        int concepts,
        float lexical,
        float lexicalPower,
        int lexicalBest,
        float functions,
        float name,
        int candidates,
        double evidenceMost,
        double evidenceHalf,
        Calibration calibration) {

    /** What it adds to a platform's relevance that its own texts say this share of the need. */
    public float lexical(double share) {
        return lexical * (float) Math.pow(share, lexicalPower);
    }

    /** Those that come with the service. */
    public static RankingSettings bundled() {
        try (InputStream file = RankingSettings.class.getResourceAsStream("/ranking.properties")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that this file holds. */
    public static RankingSettings read(String file) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RankingSettings(
                values.getProperty("version") + "-" + digest(values),
                new VocabularySettings(
                        weights(values, "needs"),
                        weights(values, "descriptions"),
                        new VocabularySettings.Learning(
                                (int) number(values, "learning.rounds"),
                                number(values, "learning.rate"),
                                number(values, "learning.temperature")),
                        number(values, "concepts.saturation"),
                        number(values, "concepts.labels-length"),
                        number(values, "concepts.examples-length"),
                        number(values, "concepts.coverage-power"),
                        number(values, "concepts.related"),
                        number(values, "concepts.domain"),
                        (int) number(values, "concepts.domain-voters")),
                number(values, "platforms.decay"),
                (int) number(values, "platforms.concepts"),
                number(values, "platforms.lexical"),
                number(values, "platforms.lexical-power"),
                (int) number(values, "platforms.lexical-best"),
                number(values, "platforms.functions"),
                number(values, "platforms.name"),
                (int) number(values, "platforms.candidates"),
                number(values, "evidence.most"),
                number(values, "evidence.half"),
                new Calibration(
                        number(values, "calibration.intercept"),
                        number(values, "calibration.relevance"),
                        number(values, "calibration.coverage"),
                        number(values, "calibration.derived"),
                        number(values, "confidence.strong"),
                        number(values, "confidence.plausible"),
                        number(values, "gap.below")));
    }

    private static VocabularySettings.Weights weights(Properties values, String text) {
        return new VocabularySettings.Weights(
                number(values, text + ".labels"),
                number(values, text + ".examples"),
                number(values, text + ".coverage"),
                number(values, text + ".learned"),
                number(values, text + ".same"));
    }

    private static float number(Properties values, String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("ranking.properties has no " + name);
        }
        return Float.parseFloat(value.strip());
    }

    /** Of the values alone: a comment changes no ranking. */
    private static String digest(Properties values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            values.stringPropertyNames().stream()
                    .sorted()
                    .forEach(name -> digest.update(
                            (name + "=" + values.getProperty(name).strip() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
