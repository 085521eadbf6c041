package coop.vigie.catalogue.search;

import coop.vigie.catalogue.search.SuggestionResource.Suggestion;
import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What begins with some letters, while they are typed. */
@ApplicationScoped
class SuggestionStore {

    private static final int TERRITORIES = 3;

    private final Jdbi jdbi;

    SuggestionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Suggestion> find(String typed, Locale language, int limit) {
        boolean english = "en".equals(language.getLanguage());
        String text = typed.replace("\u0000", "").strip();
        String beginning = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<Suggestion> found = new ArrayList<>(jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT type, id, label FROM (
                            SELECT 'platform' AS type, platform_id AS id, name AS label FROM platform_index
                            WHERE status IN ('published', 'deprecated')
                              AND (vigie_fold(name) LIKE vigie_fold(:beginning) || '%'
                                   OR vigie_fold(name) LIKE '% ' || vigie_fold(:beginning) || '%'
                                   OR vigie_fold(name) % vigie_fold(:text))
                            UNION ALL
                            SELECT 'concept', id, coalesce(document ->> :pref, document ->> 'prefFr') FROM concept
                            WHERE merged_into IS NULL
                              AND (vigie_fold(coalesce(document ->> :pref, document ->> 'prefFr')) LIKE '%' || vigie_fold(:beginning) || '%'
                                   OR EXISTS (SELECT FROM jsonb_array_elements_text(document -> :alt) AS alt
                                              WHERE vigie_fold(alt) LIKE vigie_fold(:beginning) || '%'))
                            UNION ALL
                            SELECT 'organisation', id, name FROM organisation
                            WHERE vigie_fold(name) LIKE '%' || vigie_fold(:beginning) || '%') AS s
                        ORDER BY vigie_fold(label) NOT LIKE vigie_fold(:beginning) || '%', type = 'concept',
                                 length(label), label
                        LIMIT :limit""")
                .bind("beginning", beginning)
                .bind("text", text)
                .bind("pref", english ? "prefEn" : "prefFr")
                .bind("alt", english ? "altEn" : "altFr")
                .bind("limit", limit)
                .mapTo(Suggestion.class)
                .list()));
        Territories.load().search(text, Math.min(TERRITORIES, limit - Math.min(limit, found.size()))).stream()
                .map(t -> new Suggestion("territory", t.code(), t.name()))
                .forEach(found::add);
        return found;
    }
}
