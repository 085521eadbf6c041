package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.kit.sql.Writes;
import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The table that searches read. */
@ApplicationScoped
public class IndexStore {

    private static final String UPSERT =
            """
            INSERT INTO platform_index (platform_id, status, name, published_at, updated_at, words, domains, functions, licences, free,
                                        kind, legal_form, hosting, hosting_country, accessibility, vitality, territories,
                                        territory_paths, has_shares, sovereignty)
            VALUES (:id, :status, :name, :published, :updated,
                    setweight(to_tsvector('vigie_french', :name), 'A')
                    || setweight(to_tsvector('vigie_french', :functionWords), 'B')
                    || setweight(to_tsvector('vigie_french', :summary), 'C')
                    || setweight(to_tsvector('vigie_french', :description), 'D')
                    || setweight(to_tsvector('vigie_english', :english), 'D'),
                    :domains, :functions, :licences, :free, :kind, :legalForm, :hosting, :countries, :accessibility, :vitality,
                    :territories, :paths, :hasShares, :sovereignty)
            ON CONFLICT (platform_id) DO UPDATE
               SET status = EXCLUDED.status, name = EXCLUDED.name, published_at = EXCLUDED.published_at,
                   updated_at = EXCLUDED.updated_at, words = EXCLUDED.words, domains = EXCLUDED.domains,
                   functions = EXCLUDED.functions, licences = EXCLUDED.licences, free = EXCLUDED.free, kind = EXCLUDED.kind,
                   legal_form = EXCLUDED.legal_form, hosting = EXCLUDED.hosting,
                   hosting_country = EXCLUDED.hosting_country, accessibility = EXCLUDED.accessibility,
                   vitality = EXCLUDED.vitality, territories = EXCLUDED.territories,
                   territory_paths = EXCLUDED.territory_paths, has_shares = EXCLUDED.has_shares,
                   sovereignty = EXCLUDED.sovereignty""";

    private final Jdbi jdbi;
    private final Writes writes;
    private final KnownValueStore known;

    IndexStore(Jdbi jdbi, Writes writes, KnownValueStore known) {
        this.jdbi = jdbi;
        this.writes = writes;
        this.known = known;
    }

    /** Puts a platform into the index, in place of what was there of it. */
    public void put(IndexEntry entry) {
        PlatformDocument document = entry.document();
        String summary = nonNull(document.text("summary"));
        String functionWords = String.join(" . ", document.texts("functions"));
        writes.add(UPSERT, sql -> sql.bind("id", entry.id())
                .bind("status", entry.status())
                .bind("name", document.text("name"))
                .bind("published", entry.publishedAt())
                .bind("updated", entry.updatedAt())
                .bind("functionWords", functionWords)
                .bind("summary", summary)
                .bind("description", nonNull(document.text("description")))
                .bind("english", english(document))
                .bindArray("domains", String.class, document.texts("domains"))
                .bindArray("functions", String.class, entry.functions())
                .bindArray("licences", String.class, Licences.ids(document.text("licence")))
                .bind("free", Licences.isFree(document.text("licence")))
                .bind("kind", document.text("kind"))
                .bind("legalForm", document.text("stewardForm"))
                .bind("hosting", document.text("hosting"))
                .bindArray("countries", String.class, List.copyOf(document.hostingCountries()))
                .bind("accessibility", document.text("accessibility"))
                .bind("vitality", document.text("vitality"))
                .bindArray("territories", String.class, canonical(document.texts("territories")))
                .bindArray("paths", String.class, paths(document.texts("territories")))
                .bind("hasShares", document.hasShares())
                .bind("sovereignty", entry.sovereignty()));
        known.addWords(document.text("name") + " " + summary);
        known.addWordsOf(document.texts("functions"));
        known.addWordsOf(entry.conceptWords());
        known.addValues(Facet.FUNCTION, entry.functions());
        known.addValues(Facet.LICENCE, Licences.ids(document.text("licence")));
        known.addValues(
                Facet.LEGAL_FORM,
                Stream.ofNullable(document.text("stewardForm")).toList());
    }

    /**
     * Who uses a platform, and where.
     *
     * @param organisations with a confirmed deployment
     * @param kinds of these organisations
     * @param confirmedIn territories of these deployments
     * @param deployedIn territories of all deployments that are not contested
     */
    public record Use(
            List<String> organisations, List<String> kinds, List<String> confirmedIn, List<String> deployedIn) {}

    /** Says who uses the platform, and where. */
    public void putUse(String platform, Use use) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE platform_index
                        SET used_by = :organisations, used_by_kind = :kinds, used_in = :usedIn,
                            deployed_in = :deployedIn, deployed_at = :deployedAt
                        WHERE platform_id = :id""")
                .bind("id", platform)
                .bindArray("organisations", String.class, use.organisations())
                .bindArray("kinds", String.class, use.kinds())
                .bindArray("usedIn", String.class, paths(use.confirmedIn()))
                .bindArray("deployedIn", String.class, paths(use.deployedIn()))
                .bindArray("deployedAt", String.class, use.deployedIn())
                .execute());
    }

    private static String english(PlatformDocument document) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Map<String, String>> language :
                document.translations().entrySet()) {
            if (language.getKey().startsWith("en")) {
                language.getValue().values().forEach(value -> text.append(value).append(" . "));
            }
        }
        return text.toString();
    }

    private static List<String> canonical(List<String> territories) {
        return territories.stream()
                .map(code -> Territories.load().find(code).map(t -> t.code()).orElse(code))
                .toList();
    }

    /** The territories and all that hold them, so that a search for a region finds what is in one of its communes. */
    private static List<String> paths(List<String> territories) {
        Set<String> paths = new LinkedHashSet<>();
        for (String territory : territories) {
            List<String> path = Territories.load().path(territory);
            paths.addAll(path.isEmpty() ? List.of(territory) : path);
        }
        return new ArrayList<>(paths);
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
