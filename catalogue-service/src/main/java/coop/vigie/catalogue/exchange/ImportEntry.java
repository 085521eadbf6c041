package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file says of one platform.
 *
 * @param place where it stands in the file, such as "ligne 12" or a file's name
 * @param externalId the source's own id of it; null where it has none
 * @param document the fields that the file gives; null where the entry cannot be read
 * @param link where a person can see it; null where there is none
 * @param date when the source last changed it; null where it does not say
 * @param warnings what was left out or is doubtful
 * @param fault why it cannot be read; null where it can
 */
record ImportEntry(
        String place,
        String externalId,
        ObjectNode document,
        String link,
        LocalDate date,
        List<Text> warnings,
        Text fault) {

    static ImportEntry unreadable(String place, Text fault) {
        return new ImportEntry(place, null, null, null, null, List.of(), fault);
    }

    String name() {
        return document == null ? null : document.path("name").asText(null);
    }
}
