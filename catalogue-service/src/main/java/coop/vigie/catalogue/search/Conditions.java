package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Codes;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The SQL conditions of a query, each under the name of its filter, so that a facet can leave its own out. */
final class Conditions {

    private static final List<String> MODES = List.of("self-hosted", "hosted", "both");

    private static final String TEXT = "text";

    private final Map<String, String> sql = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private Conditions() {}

    static Conditions of(PlatformQuery query) {
        Conditions conditions = new Conditions();
        List<String> status = PlatformQuery.values(query.status);
        conditions.anyOf(
                "status", "status = ANY(:status)", status.isEmpty() ? List.of("published", "deprecated") : status);
        conditions.anyOf("domain", "domains && :domain::text[]", PlatformQuery.values(query.domain));
        conditions.anyOf("function", "functions && :function::text[]", PlatformQuery.values(query.function));
        conditions.licence(PlatformQuery.values(query.licence));
        conditions.anyOf("legalForm", "legal_form = ANY(:legalForm)", PlatformQuery.values(query.legalForm));
        conditions.hosting(PlatformQuery.values(query.hosting));
        conditions.anyOf("kind", "kind = ANY(:kind)", PlatformQuery.values(query.kind));
        conditions.anyOf(
                "accessibility", "accessibility = ANY(:accessibility)", PlatformQuery.values(query.accessibility));
        conditions.usedBy(PlatformQuery.values(query.usedBy));
        if (query.hasShares != null) {
            conditions.sql.put("hasShares", "has_shares = :hasShares");
            conditions.values.put("hasShares", query.hasShares.equals("true"));
        }
        if (query.sovereignty != null) {
            conditions.sql.put("sovereignty", "sovereignty >= :sovereignty");
            conditions.values.put("sovereignty", Integer.valueOf(query.sovereignty));
        }
        query.wantedTerritory().ifPresent(conditions::territory);
        return conditions;
    }

    /** The same conditions, and the words of the search. */
    Conditions and(TextMatch match) {
        sql.put(TEXT, match.sql());
        lists.putAll(match.lists());
        values.putAll(match.values());
        return this;
    }

    /** All conditions joined, without those of the filters named; TRUE where none is left. */
    String without(Collection<String> filters) {
        return sql.entrySet().stream()
                .filter(condition -> !filters.contains(condition.getKey()))
                .map(Map.Entry::getValue)
                .reduce((a, b) -> a + " AND " + b)
                .orElse("TRUE");
    }

    String all() {
        return without(Set.of());
    }

    /** Binds what the conditions name; a name that the statement leaves out is passed over. */
    void bind(BiConsumer<String, List<String>> list, BiConsumer<String, Object> value) {
        lists.forEach(list);
        values.forEach(value);
    }

    private void anyOf(String filter, String condition, List<String> wanted) {
        if (!wanted.isEmpty()) {
            sql.put(filter, condition);
            lists.put(filter, wanted);
        }
    }

    private void licence(List<String> wanted) {
        anyOf(
                "licence",
                wanted.contains("free") ? "(free OR licences && :licence::text[])" : "licences && :licence::text[]",
                wanted);
    }

    /** A mode that the platform offers, "both" offering each; or a country where it is offered hosted. */
    private void hosting(List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<String> modes = wanted.stream().filter(MODES::contains).collect(Collectors.toCollection(ArrayList::new));
        if (!modes.isEmpty()) {
            modes.add("both");
        }
        anyOf("hosting", "(hosting = ANY(:hostingModes) OR hosting_country && :hosting::text[])", wanted);
        lists.put("hostingModes", modes);
    }

    /** An organisation, a kind of organisation, or a territory of any level in which organisations confirmed their use. */
    private void usedBy(List<String> wanted) {
        anyOf(
                "usedBy",
                "(used_by && :usedBy::text[] OR used_by_kind && :usedBy::text[] OR used_in && :usedIn::text[])",
                wanted);
        lists.put(
                "usedIn",
                wanted.stream()
                        .flatMap(code -> Territories.load().find(code).map(Territory::code).stream())
                        .toList());
    }

    /** Served: in the territory, or by what serves a wider one, the whole country included; or deployed likewise. */
    private void territory(String code) {
        if (code.equals(Codes.NATIONAL)) {
            // What serves one commune serves a part of the country.
            sql.put("territory", "(territories <> '{}' OR deployed_in <> '{}')");
            return;
        }
        List<String> path = new ArrayList<>(Territories.load().path(code));
        path.add(Codes.NATIONAL);
        anyOf(
                "territory",
                "(territory_paths && :territory::text[] OR territories && :territoryPath::text[]"
                        + " OR deployed_in && :territory::text[] OR deployed_at && :territoryPath::text[])",
                List.of(code));
        lists.put("territoryPath", path);
    }
}
