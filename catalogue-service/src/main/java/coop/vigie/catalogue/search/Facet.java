package coop.vigie.catalogue.search;

import java.util.Arrays;
import java.util.List;

/** What can be counted: each value of a column, or of a list in a column. */
enum Facet {
    DOMAIN("domain", "unnest(domains)"),
    FUNCTION("function", "unnest(functions)"),
    LICENCE("licence", "unnest(licences)"),
    LEGAL_FORM("legalForm", "legal_form"),
    HOSTING("hosting", "hosting"),
    KIND("kind", "kind"),
    ACCESSIBILITY("accessibility", "accessibility"),
    STATUS("status", "status"),
    HAS_SHARES("hasShares", "has_shares::text");

    private final String parameter;
    private final String sql;

    Facet(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    /** As it is written in {@code facets=}, which is also the filter's name. */
    String parameter() {
        return parameter;
    }

    /** SQL of its values in one row. */
    String sql() {
        return sql;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Facet::parameter).toList();
    }

    static Facet named(String parameter) {
        return Arrays.stream(values())
                .filter(f -> f.parameter.equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
