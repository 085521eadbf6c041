package coop.vigie.matching.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the open needs that a change may touch, by the concepts that both are about and the words that both say: an index answers, nothing scans all needs. */
@ApplicationScoped
class CandidateStore {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CandidateStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record CandidateRow(UUID id, String weights, String words, double floor, boolean listed) {}

    /**
     * A need that may be touched.
     *
     * @param floor relevance that a newcomer must exceed
     * @param listed whether the platform is in its ranking now
     */
    record Candidate(UUID id, Map<String, Double> weights, Map<String, Double> words, double floor, boolean listed) {}

    /** Needs that share a concept or a telling word with the platform, or have it in their ranking. */
    List<Candidate> touchedBy(String platform, Collection<String> concepts, Collection<String> stems) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT n.id, n.weights::text AS weights, n.words::text AS words, r.floor, r.platforms @> ARRAY[:platform::text] AS listed
                          FROM need n JOIN ranking r ON r.need_id = n.id
                         WHERE n.state = 'open' AND (n.concepts && :concepts::text[] OR n.telling && :stems::text[])
                        UNION
                        SELECT n.id, n.weights::text, n.words::text, r.floor, true
                          FROM ranking r JOIN need n ON n.id = r.need_id
                         WHERE r.platforms @> ARRAY[:platform::text] AND n.state = 'open'""")
                .bind("platform", platform)
                .bindArray("concepts", String.class, concepts.toArray())
                .bindArray("stems", String.class, stems.toArray())
                .mapTo(CandidateRow.class)
                .map(row -> new Candidate(row.id(), read(row.weights()), read(row.words()), row.floor(), row.listed()))
                .list());
    }

    private Map<String, Double> read(String weights) {
        try {
            return json.readValue(weights, new TypeReference<Map<String, Double>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("weights or words cannot be read", e);
        }
    }
}
