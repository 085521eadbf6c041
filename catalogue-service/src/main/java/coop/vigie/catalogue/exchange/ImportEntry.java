package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

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
        return unreadable(place, null, fault);
    }

    /** An entry that cannot be read but for its own id: the source lists it all the same. */
    static ImportEntry unreadable(String place, String externalId, Text fault) {
        return new ImportEntry(place, externalId, null, null, null, List.of(), fault);
    }

    /** The same without domains that the vocabulary does not have, with a warning for each. */
    ImportEntry withKnownDomains(Predicate<String> isDomain) {
        if (fault != null || !document.has("domains")) {
            return this;
        }
        ObjectNode kept = document.deepCopy();
        List<Text> all = new ArrayList<>(warnings);
        for (Iterator<JsonNode> domains = kept.withArray("domains").iterator(); domains.hasNext(); ) {
            String id = domains.next().asText();
            if (!isDomain.test(id)) {
                domains.remove();
                all.add(Text.of(
                        "Domaine inconnu du vocabulaire, laissé de côté : " + id,
                        "Domain unknown to the vocabulary, left out: " + id));
            }
        }
        if (kept.path("domains").isEmpty()) {
            kept.remove("domains");
        }
        return new ImportEntry(place, externalId, kept, link, date, all, null);
    }

    String name() {
        return document == null ? null : document.path("name").asText(null);
    }
}
