package coop.vigie.catalogue.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The sheet on a platform for elected members, as plain French sentences. What is not known is said to be unknown.
 *
 * @param does what it does
 * @param join how one joins it
 * @param trial what it costs to try
 * @param unknown the share of the assessment that is not known, in percent
 */
record Sheet(
        String id,
        String name,
        String does,
        List<String> functions,
        String audience,
        String steward,
        String join,
        String licence,
        String trial,
        Integer score,
        int unknown,
        List<Line> criteria,
        List<String> uses,
        int confirmed,
        List<String> members,
        List<Reference> sources,
        LocalDate date,
        String warning) {

    /** A question and its answer in a word. */
    record Line(String question, String answer, String mark) {}

    /** Where facts come from. */
    record Reference(String label, String link) {}
}
