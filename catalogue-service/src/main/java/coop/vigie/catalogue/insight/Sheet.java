package coop.vigie.catalogue.insight;

import java.util.List;

/**
 * The sheet on a platform for elected members, as plain French sentences. What is not known is said to be unknown.
 *
 * @param does what it does
 * @param join how one joins it
 * @param links its website and its documentation, where they are known
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
        String hosting,
        List<String> links,
        String trial,
        Integer score,
        int unknown,
        List<Line> criteria,
        List<String> uses,
        int confirmed,
        List<String> members,
        List<Reference> sources,
        String date,
        String warning) {

    /** The share of the assessment that is known, in percent. */
    public int known() {
        return 100 - unknown;
    }

    /** A question and its answer in a word. */
    record Line(String question, String answer, String mark) {}

    /** Where facts come from. */
    record Reference(String label, String link) {}
}
