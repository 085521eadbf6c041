package coop.vigie.catalogue.sovereignty;

import java.time.LocalDate;
import java.util.List;

/**
 * The answers to a grid for one platform.
 *
 * @param score 0 to 100, over the criteria whose answer is known; null where none is
 * @param unknown 0 to 100, the share of the criteria whose answer is not known
 */
public record Assessment(int gridVersion, Integer score, int unknown, List<Finding> findings) {

    /**
     * The answer to one question.
     *
     * @param fields the fields of the document that it was read from; empty where a moderator gave it
     * @param link a moderator's proof
     * @param dated when the proof was seen
     */
    public record Finding(
            String criterion, Answer answer, List<String> fields, String link, LocalDate dated, String note) {}
}
