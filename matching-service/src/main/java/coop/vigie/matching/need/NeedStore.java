package coop.vigie.matching.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.matching.ranking.OwnWords;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The needs. */
@ApplicationScoped
public class NeedStore {

    private static final String COLUMNS =
            """
            id, version, organisation, state, visibility, published, title, text, territory, details::text AS details,
            weights::text AS weights, words::text AS words, created_at, updated_at""";

    private static final String PUBLIC = "visibility = 'public' AND state <> 'draft'";

    private static final String FILTERED =
            """
             AND (:organisation::text IS NULL OR organisation = :organisation)
             AND (:state::text IS NULL OR state = :state)
             AND (:domain::text IS NULL OR domains @> ARRAY[:domain::text])
             AND (:function::text IS NULL OR concepts @> ARRAY[:function::text])
             AND (:territory::text IS NULL OR territory = :territory)""";

    /** Whether {@code :organisation}, null for a caller without one, or an {@code :admin} may see the need {@code n}. */
    public static final String SEEN =
            """
            :admin OR n.organisation = :organisation
             OR n.state <> 'draft' AND (n.visibility = 'public' OR n.visibility = 'partners' AND :organisation::text IS NOT NULL)""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    NeedStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record NeedRow(
            UUID id,
            long version,
            String organisation,
            String state,
            String visibility,
            boolean published,
            String title,
            String text,
            String territory,
            String details,
            String weights,
            String words,
            Instant createdAt,
            Instant updatedAt) {}

    void insert(Need need) {
        jdbi.useHandle(sql -> bind(
                        sql.createUpdate(
                                """
                                INSERT INTO need (id, version, organisation, state, visibility, published, title, text, territory, details,
                                                  weights, concepts, words, telling, domains, created_at, updated_at)
                                VALUES (:id, :version, :organisation, :state, :visibility, :published, :title, :text, :territory,
                                        :details::jsonb, :weights::jsonb, :concepts, :words::jsonb, :telling, :domains, :createdAt, :updatedAt)"""),
                        need)
                .execute());
    }

    /**
     * Writes a changed need over the version before.
     *
     * @return false where somebody else changed it meanwhile
     */
    boolean update(Need need, long before) {
        return jdbi.withHandle(sql -> bind(
                                sql.createUpdate(
                                        """
                                        UPDATE need
                                           SET version = :version, state = :state, visibility = :visibility, published = :published,
                                               title = :title, text = :text, territory = :territory, details = :details::jsonb,
                                               weights = :weights::jsonb, concepts = :concepts,
                                               words = :words::jsonb, telling = :telling, domains = :domains,
                                               updated_at = :updatedAt
                                         WHERE id = :id AND version = :before"""),
                                need)
                        .bind("before", before)
                        .execute())
                == 1;
    }

    /** The same need, found from now on by what this vocabulary reads in it. It is no change that a person makes: the version stays. */
    Need reweigh(Need need, Vocabulary vocabulary) {
        List<Word> read = NeedWords.of(need.text()).words();
        Map<String, Double> weights = ReadNeed.weights(need.details().functions(), vocabulary.find(read), vocabulary);
        Map<String, Double> words = OwnWords.of(read, vocabulary).shares();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE need SET weights = :weights::jsonb, concepts = :concepts, words = :words::jsonb, telling = :telling
                         WHERE id = :id""")
                .bind("weights", write(weights))
                .bindArray("concepts", String.class, weights.keySet().toArray())
                .bind("words", write(words))
                .bindArray("telling", String.class, OwnWords.telling(words).toArray())
                .bind("id", need.id())
                .execute());
        return need;
    }

    /** The need with this id. */
    public Optional<Need> find(UUID id) {
        return seen(id, null, true);
    }

    /** The same, if this organisation may see it; null for a caller without one. */
    Optional<Need> seen(UUID id, String organisation, boolean admin) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM need n WHERE id = :id AND (" + SEEN + ")")
                        .bind("id", id)
                        .bind("organisation", organisation)
                        .bind("admin", admin)
                        .mapTo(NeedRow.class)
                        .findOne()
                        .map(this::need));
    }

    /** Those with these ids, by id. */
    public List<Need> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbi.withHandle(
                        sql -> sql.createQuery("SELECT " + COLUMNS + " FROM need WHERE id = ANY(:ids) ORDER BY id")
                                .bindArray("ids", UUID.class, ids.toArray())
                                .mapTo(NeedRow.class)
                                .map(this::need)
                                .list());
    }

    /** Public needs, the newest first. */
    List<Need> listPublic(NeedFilter filter, String before, int count) {
        return list(PUBLIC, filter, before, count);
    }

    /** How many public needs there are. */
    long countPublic(NeedFilter filter) {
        return count(PUBLIC, filter);
    }

    /** All needs of the filter's organisation, the newest first. */
    List<Need> listAll(NeedFilter filter, String before, int count) {
        return list("true", filter, before, count);
    }

    /** How many of any visibility there are. */
    long countAll(NeedFilter filter) {
        return count("true", filter);
    }

    private List<Need> list(String visible, NeedFilter filter, String before, int count) {
        return jdbi.withHandle(sql -> filtered(
                        sql.createQuery("SELECT " + COLUMNS + " FROM need WHERE " + visible + " " + FILTERED
                                + " AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :count"),
                        filter)
                .bind("before", before)
                .bind("count", count)
                .mapTo(NeedRow.class)
                .map(this::need)
                .list());
    }

    private long count(String visible, NeedFilter filter) {
        return jdbi.withHandle(
                sql -> filtered(sql.createQuery("SELECT count(*) FROM need WHERE " + visible + " " + FILTERED), filter)
                        .mapTo(Long.class)
                        .one());
    }

    private static Query filtered(Query query, NeedFilter filter) {
        return query.bind("organisation", filter.organisation())
                .bind("state", filter.state())
                .bind("domain", filter.domain())
                .bind("function", filter.function())
                .bind("territory", filter.territory());
    }

    private <T extends SqlStatement<T>> T bind(T statement, Need need) {
        return statement
                .bind("id", need.id())
                .bind("version", need.version())
                .bind("organisation", need.organisation())
                .bind("state", need.state().code())
                .bind("visibility", need.visibility())
                .bind("published", need.published())
                .bind("title", need.title())
                .bind("text", need.text())
                .bind("territory", need.territory())
                .bind("details", write(need.details()))
                .bind("weights", write(need.weights()))
                .bindArray("concepts", String.class, need.concepts().toArray())
                .bind("words", write(need.words()))
                .bindArray(
                        "telling", String.class, OwnWords.telling(need.words()).toArray())
                .bindArray("domains", String.class, need.domains().toArray())
                .bind("createdAt", need.createdAt())
                .bind("updatedAt", need.updatedAt());
    }

    private Need need(NeedRow row) {
        try {
            return new Need(
                    row.id(),
                    row.version(),
                    row.organisation(),
                    NeedStatus.of(row.state()),
                    row.visibility(),
                    row.published(),
                    row.title(),
                    row.text(),
                    row.territory(),
                    json.readValue(row.details(), Need.Details.class),
                    json.readValue(row.weights(), new TypeReference<Map<String, Double>>() {}),
                    json.readValue(row.words(), new TypeReference<Map<String, Double>>() {}),
                    row.createdAt(),
                    row.updatedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("need " + row.id() + " cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
