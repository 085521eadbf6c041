package coop.vigie.catalogue.search;

import coop.vigie.catalogue.vocabulary.Meaning;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Decides how far the words of a search reach, for pages and exports alike: both find the same platforms. */
@ApplicationScoped
class MatchStore {

    /** With fewer that fit exactly, people are glad of what is near. */
    private static final int FEW = 3;

    private final WordStore words;
    private final Vocabularies vocabularies;

    MatchStore(WordStore words, Vocabularies vocabularies) {
        this.words = words;
        this.vocabularies = vocabularies;
    }

    /** How the words are looked for among what the filters leave; empty where none are asked for. */
    Optional<TextMatch> match(Handle sql, PlatformQuery query, Conditions filters) {
        return query.words()
                .map(text -> words.understand(sql, text))
                .map(understood ->
                        understood.words().isEmpty() ? TextMatch.ofNothing() : match(sql, filters, understood));
    }

    /**
     * All words where some platform has them all, else any of the telling ones. Where few platforms have them, or none the concepts named,
     * also those with the concepts near.
     */
    private TextMatch match(Handle sql, Conditions filters, SearchWords understood) {
        Meaning meaning = vocabularies.current().meaningOf(understood.words());
        TextMatch all = TextMatch.ofAll(understood, meaning);
        long found = atMost(FEW, sql, filters, all, all.sql());
        if (meaning.isKnown() && (found < FEW || atMost(1, sql, filters, all, all.conceptsAlone()) == 0)) {
            meaning = vocabularies.current().widened(meaning);
            all = TextMatch.ofAll(understood, meaning);
            found = found > 0 ? found : atMost(1, sql, filters, all, all.sql());
        }
        return found > 0 ? all : TextMatch.ofAny(understood, words.telling(sql, understood.words()), meaning);
    }

    /** How many there are, counted no further than asked. */
    private static long atMost(int most, Handle sql, Conditions filters, TextMatch match, String condition) {
        Query count = sql.createQuery(
                // Apart, or the planner would bet on finding some soon and walk through the whole table where there is
                // none.
                "WITH found AS MATERIALIZED (SELECT platform_id FROM platform_index WHERE " + filters.all() + " AND "
                        + condition + ") SELECT count(*) FROM (SELECT FROM found LIMIT :most) AS few");
        count.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        filters.bind((name, list) -> count.bindArray(name, String.class, list), count::bind);
        match.lists().forEach((name, list) -> count.bindArray(name, String.class, list));
        match.values().forEach(count::bind);
        return count.bind("most", most).mapTo(Long.class).one();
    }
}
