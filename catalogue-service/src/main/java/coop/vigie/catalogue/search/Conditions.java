package coop.vigie.catalogue.search;

import coop.vigie.territory.Territories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** The SQL conditions of a query, each under the name of its filter, so that a facet can leave its own out. */
final class Conditions {

    private static final List<String> COUNTRY_OR_MODE = List.of("self-hosted", "hosted", "both");

    private final Map<String, String> sql = new LinkedHashMap<>();
    private final Map<String, Consumer<SqlStatement<?>>> bindings = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(PlatformQuery query) {
        Conditions conditions = new Conditions();
        List<String> status = PlatformQuery.values(query.status);
        conditions.anyOf("status", "status = ANY(:status)", status.isEmpty() ? List.of("published", "deprecated") : status);
        conditions.anyOf("domain", "domains && :domain", PlatformQuery.values(query.domain));
        conditions.anyOf("function", "functions && :function", PlatformQuery.values(query.function));
        conditions.licence(PlatformQuery.values(query.licence));
        conditions.anyOf("legalForm", "legal_form = ANY(:legalForm)", PlatformQuery.values(query.legalForm));
        conditions.hosting(PlatformQuery.values(query.hosting));
        conditions.anyOf("kind", "kind = ANY(:kind)", PlatformQuery.values(query.kind));
        conditions.anyOf("accessibility", "accessibility = ANY(:accessibility)", PlatformQuery.values(query.accessibility));
        conditions.anyOf("usedBy", "used_by && :usedBy", PlatformQuery.values(query.usedBy));
        if (query.hasShares != null) {
            conditions.put("hasShares", "has_shares = :hasShares", s -> s.bind("hasShares", query.hasShares.equals("true")));
        }
        if (query.sovereignty != null) {
            conditions.put("sovereignty", "sovereignty >= :sovereignty", s -> s.bind("sovereignty", Integer.parseInt(query.sovereignty)));
        }
        query.wantedTerritory().ifPresent(territory -> conditions.territory(territory.code()));
        return conditions;
    }

    /** All conditions joined, without that of the filter named. */
    String without(String filter) {
        return sql.entrySet().stream()
                .filter(condition -> !condition.getKey().equals(filter))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" AND ", "", ""));
    }

    String all() {
        return without(null);
    }

    /** Binds what the conditions name; all of them, since a name that a statement lacks is passed over. */
    void bind(SqlStatement<?> statement) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        bindings.values().forEach(binding -> binding.accept(statement));
    }

    private void anyOf(String filter, String condition, List<String> values) {
        if (!values.isEmpty()) {
            put(filter, condition, s -> s.bindArray(filter, String.class, values));
        }
    }

    private void licence(List<String> values) {
        if (values.contains("free")) {
            put("licence", "(free OR licences && :licence)", s -> s.bindArray("licence", String.class, values));
        } else {
            anyOf("licence", "licences && :licence", values);
        }
    }

    /** A mode that the platform offers, "both" offering each; or a country where it is offered hosted. */
    private void hosting(List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        List<String> modes = values.stream().filter(COUNTRY_OR_MODE::contains).collect(Collectors.toList());
        if (modes.contains("self-hosted") || modes.contains("hosted")) {
            modes.add("both");
        }
        put("hosting", "(hosting = ANY(:hostingModes) OR hosting_country && :hosting)", s -> s.bindArray(
                        "hostingModes", String.class, modes)
                .bindArray("hosting", String.class, values));
    }

    /** Served: in the territory, or by somebody who serves a wider one; deployed in it; national ones serve all. */
    private void territory(String code) {
        put(
                "territory",
                "(territory_paths @> ARRAY[:territory]::text[] OR territories && :territoryPath OR deployed_in @> ARRAY[:territory]::text[])",
                s -> {
                    List<String> path = new java.util.ArrayList<>(Territories.load().path(code));
                    path.add("FR");
                    s.bind("territory", code).bindArray("territoryPath", String.class, path);
                });
    }

    private void put(String filter, String condition, Consumer<SqlStatement<?>> binding) {
        sql.put(filter, condition);
        bindings.put(filter, binding);
    }
}
