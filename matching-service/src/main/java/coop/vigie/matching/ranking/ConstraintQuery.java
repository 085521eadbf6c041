package coop.vigie.matching.ranking;

import coop.vigie.matching.index.Fields;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LanguageTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The hard constraints as a Lucene filter: this, or not known. */
final class ConstraintQuery {

    private ConstraintQuery() {}

    /** The filter, or nothing where nothing is demanded. */
    static Optional<Query> of(NeedToRank need) {
        Constraints demanded = need.constraints();
        List<Query> clauses = new ArrayList<>();
        if (demanded.freeLicence()) {
            clauses.add(oneOf(Fields.LICENCE, List.of("free")));
        }
        if (!demanded.hostingCountries().isEmpty()) {
            clauses.add(oneOf(Fields.COUNTRY, demanded.hostingCountries()));
        }
        if (!demanded.languages().isEmpty()) {
            clauses.add(oneOf(
                    Fields.LANGUAGE,
                    demanded.languages().stream()
                            .flatMap(language -> LanguageTags.wanted(language).stream())
                            .toList()));
        }
        if (demanded.accessibility().isDemanded()) {
            clauses.add(oneOf(Fields.ACCESSIBILITY, demanded.accessibility().accepted()));
        }
        for (String protocol : demanded.interoperability()) {
            clauses.add(oneOf(Fields.INTEROPERABILITY, List.of(protocol)));
        }
        for (String function : demanded.functions()) {
            // What a platform does is always said, if not always well: a function is had or not.
            clauses.add(new TermQuery(new Term(Fields.CONCEPT, function)));
        }
        if (!need.territory().isEmpty()) {
            clauses.add(oneOf(Fields.TERRITORY, need.territory()));
        }
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.PLATFORM.name())), Occur.FILTER);
        clauses.forEach(clause -> all.add(clause, Occur.FILTER));
        return Optional.of(all.build());
    }

    private static Query oneOf(String field, List<String> values) {
        List<BytesRef> terms =
                new ArrayList<>(values.stream().map(BytesRef::new).toList());
        terms.add(new BytesRef(Fields.UNKNOWN));
        return new TermInSetQuery(field, terms);
    }
}
