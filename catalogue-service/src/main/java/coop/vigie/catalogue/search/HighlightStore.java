package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Shows where the words asked for stand in a summary. */
@ApplicationScoped
class HighlightStore {

    private static final String START = "\uE000";
    private static final String STOP = "\uE001";

    private final Jdbi jdbi;

    HighlightStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the answer. */
    record HighlightRow(String id, String summary) {}

    /** By platform: its summary as safe HTML, the words asked for in {@code <mark>}; only where there are any. */
    Map<String, String> of(List<String> platforms, String tsquery) {
        Map<String, String> highlights = new HashMap<>();
        if (tsquery == null || platforms.isEmpty()) {
            return highlights;
        }
        jdbi.useHandle(sql -> sql.createQuery(
                        """
                        SELECT id, ts_headline('vigie_french', document ->> 'summary', to_tsquery('vigie_french', :words),
                                               :options) AS summary
                        FROM platform WHERE id = ANY(:ids)""")
                .bind("words", tsquery)
                .bind("options", "HighlightAll=true, StartSel=" + START + ", StopSel=" + STOP)
                .bindArray("ids", String.class, platforms)
                .mapTo(HighlightRow.class)
                .forEach(row -> {
                    if (row.summary() != null && row.summary().contains(START)) {
                        highlights.put(row.id(), html(row.summary()));
                    }
                }));
        return highlights;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(START, "<mark>")
                .replace(STOP, "</mark>");
    }
}
